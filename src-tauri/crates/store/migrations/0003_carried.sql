-- What events carry (R8 to R10): files, lines of products, participants, reservations, categories. Each row
-- hangs on its event whichever half that has; only lines belong to one of the halves.

-- Dictionaries and their categories (R10). `place` is a text key between neighbours; a category that was merged
-- into another says where it went.

CREATE TABLE dictionary (
    id          BLOB NOT NULL PRIMARY KEY,
    name_pl     TEXT NOT NULL,
    name_en     TEXT NOT NULL,
    place       TEXT NOT NULL,
    of_partner  INTEGER NOT NULL CHECK (of_partner IN (0, 1)),
    of_contact  INTEGER NOT NULL CHECK (of_contact IN (0, 1)),
    of_thread   INTEGER NOT NULL CHECK (of_thread IN (0, 1)),
    of_event    INTEGER NOT NULL CHECK (of_event IN (0, 1)),
    is_multiple INTEGER NOT NULL CHECK (is_multiple IN (0, 1)),
    is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)),
    retired_at  INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE category (
    id             BLOB NOT NULL PRIMARY KEY,
    dictionary_id  BLOB NOT NULL REFERENCES dictionary (id) ON DELETE NO ACTION,
    parent_id      BLOB REFERENCES category (id) ON DELETE NO ACTION,
    name_pl        TEXT NOT NULL,
    name_en        TEXT NOT NULL,
    colour         INTEGER CHECK (colour BETWEEN 0 AND 5),
    place          TEXT NOT NULL,
    retired_at     INTEGER,
    merged_into_id BLOB REFERENCES category (id) ON DELETE NO ACTION
) STRICT, WITHOUT ROWID;
CREATE INDEX category_by_dictionary ON category (dictionary_id, place);
CREATE INDEX category_by_parent ON category (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX category_by_merged ON category (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE TABLE partner_category (
    partner_id  BLOB NOT NULL REFERENCES partner (id) ON DELETE NO ACTION,
    category_id BLOB NOT NULL REFERENCES category (id) ON DELETE NO ACTION,
    PRIMARY KEY (partner_id, category_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX partner_category_by_category ON partner_category (category_id, partner_id);

CREATE TABLE contact_category (
    contact_id  BLOB NOT NULL REFERENCES contact (id) ON DELETE NO ACTION,
    category_id BLOB NOT NULL REFERENCES category (id) ON DELETE NO ACTION,
    PRIMARY KEY (contact_id, category_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_category_by_category ON contact_category (category_id, contact_id);

CREATE TABLE thread_category (
    thread_id   BLOB NOT NULL REFERENCES thread (id) ON DELETE NO ACTION,
    category_id BLOB NOT NULL REFERENCES category (id) ON DELETE NO ACTION,
    PRIMARY KEY (thread_id, category_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_category_by_category ON thread_category (category_id, thread_id);

CREATE TABLE event_category (
    event_id    BLOB NOT NULL REFERENCES event (id) ON DELETE NO ACTION,
    category_id BLOB NOT NULL REFERENCES category (id) ON DELETE NO ACTION,
    PRIMARY KEY (event_id, category_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_category_by_category ON event_category (category_id, event_id);

-- What a kind of event requires besides text, contact and amount.

ALTER TABLE event_type
    ADD COLUMN requires_attachment INTEGER NOT NULL DEFAULT 0 CHECK (requires_attachment IN (0, 1));
ALTER TABLE event_type
    ADD COLUMN requires_participant INTEGER NOT NULL DEFAULT 0 CHECK (requires_participant IN (0, 1));

CREATE TABLE event_type_dictionary (
    event_type_id BLOB NOT NULL REFERENCES event_type (id) ON DELETE NO ACTION,
    dictionary_id BLOB NOT NULL REFERENCES dictionary (id) ON DELETE NO ACTION,
    PRIMARY KEY (event_type_id, dictionary_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_type_dictionary_by_dictionary ON event_type_dictionary (dictionary_id);

-- Files. The content lies in the folder `attachments` under its BLAKE3 hash, kept once.

CREATE TABLE attachment (
    id         BLOB NOT NULL PRIMARY KEY,
    event_id   BLOB NOT NULL REFERENCES event (id) ON DELETE NO ACTION,
    hash       BLOB NOT NULL CHECK (length(hash) = 32),
    size       INTEGER NOT NULL CHECK (size >= 0),
    name       TEXT NOT NULL,
    place      TEXT NOT NULL,
    added_at   INTEGER NOT NULL,
    added_by   BLOB NOT NULL REFERENCES user_account (id) ON DELETE NO ACTION,
    trashed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_by_event ON attachment (event_id, place);
CREATE INDEX attachment_by_hash ON attachment (hash);
CREATE INDEX attachment_in_trash ON attachment (trashed_at) WHERE trashed_at IS NOT NULL;

-- Participants: a contact or one of our own people. Who leaves keeps his row (R13).

CREATE TABLE participant (
    event_id   BLOB NOT NULL REFERENCES event (id) ON DELETE NO ACTION,
    person_id  BLOB NOT NULL,
    contact_id BLOB REFERENCES contact (id) ON DELETE NO ACTION,
    user_id    BLOB REFERENCES user_account (id) ON DELETE NO ACTION,
    part       TEXT NOT NULL CHECK (part = 'leads' OR part = 'attends' OR part = 'optional' OR part = 'informed'),
    removed_at INTEGER,
    PRIMARY KEY (event_id, person_id),
    CHECK ((contact_id IS NULL) <> (user_id IS NULL)),
    CHECK (person_id = coalesce(contact_id, user_id))
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_by_contact ON participant (contact_id, event_id) WHERE contact_id IS NOT NULL;
CREATE INDEX participant_by_user ON participant (user_id, event_id) WHERE user_id IS NOT NULL;

-- Resources and their reservations (R8). `hours` says when a resource may be used, week by week in its own zone;
-- empty is always. A reservation is half-open, in civil time of the zone the resource had when it was made.

CREATE TABLE resource (
    id         BLOB NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind = 'room' OR kind = 'vehicle' OR kind = 'equipment' OR kind = 'other'),
    note       TEXT NOT NULL,
    capacity   INTEGER NOT NULL CHECK (capacity >= 1),
    zone       TEXT NOT NULL,
    hours      TEXT NOT NULL,
    colour     INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 5),
    place      TEXT NOT NULL,
    retired_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE reservation (
    id           BLOB NOT NULL PRIMARY KEY,
    event_id     BLOB NOT NULL REFERENCES event (id) ON DELETE NO ACTION,
    resource_id  BLOB NOT NULL REFERENCES resource (id) ON DELETE NO ACTION,
    units        INTEGER NOT NULL CHECK (units >= 1),
    start_date   TEXT NOT NULL,
    start_time   TEXT NOT NULL,
    end_date     TEXT NOT NULL,
    end_time     TEXT NOT NULL,
    zone         TEXT NOT NULL,
    follows_plan INTEGER NOT NULL CHECK (follows_plan IN (0, 1)),
    booked_by    BLOB NOT NULL REFERENCES user_account (id) ON DELETE NO ACTION
) STRICT, WITHOUT ROWID;
CREATE INDEX reservation_by_event ON reservation (event_id);
CREATE INDEX reservation_by_resource ON reservation (resource_id);

-- Products and the lines of events. A line keeps the name, unit and price that the product had then; its quantity
-- is in thousandths, its discount in hundredths of a per cent.

CREATE TABLE product (
    id             BLOB NOT NULL PRIMARY KEY,
    name           TEXT NOT NULL,
    code           TEXT NOT NULL,
    unit           TEXT NOT NULL,
    price_minor    INTEGER NOT NULL,
    price_currency TEXT NOT NULL,
    retired_at     INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE product_line (
    id             BLOB NOT NULL PRIMARY KEY,
    event_id       BLOB NOT NULL REFERENCES event (id) ON DELETE NO ACTION,
    half           TEXT NOT NULL CHECK (half IN ('plan', 'outcome')),
    place          TEXT NOT NULL,
    product_id     BLOB REFERENCES product (id) ON DELETE NO ACTION,
    name           TEXT NOT NULL,
    unit           TEXT NOT NULL,
    quantity       INTEGER NOT NULL,
    price_minor    INTEGER NOT NULL,
    price_currency TEXT NOT NULL,
    discount       INTEGER NOT NULL CHECK (discount BETWEEN 0 AND 10000)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_line_by_event ON product_line (event_id, half, place);
CREATE INDEX product_line_by_product ON product_line (product_id) WHERE product_id IS NOT NULL;

-- Derived: which categories are below which, each below itself.

CREATE TABLE category_below (
    ancestor_id BLOB NOT NULL,
    category_id BLOB NOT NULL,
    PRIMARY KEY (ancestor_id, category_id)
) STRICT, WITHOUT ROWID;

-- Derived: when resources are taken, by reservations of events that are planned or done and in no trash.

CREATE TABLE occupancy (
    reservation_id BLOB NOT NULL PRIMARY KEY,
    resource_id    BLOB NOT NULL,
    event_id       BLOB NOT NULL,
    units          INTEGER NOT NULL,
    start_at       INTEGER NOT NULL,
    end_at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX occupancy_by_resource ON occupancy (resource_id, start_at, end_at, units, event_id);
CREATE INDEX occupancy_by_event ON occupancy (event_id);

-- The currency of amounts that name none: at first that of the firm's country.

ALTER TABLE workspace ADD COLUMN currency TEXT NOT NULL DEFAULT 'PLN';

-- Derived: what a thread's events come to, per state and currency, and with what the thread ended (R9). Ten
-- thousand of the largest amounts overflow 64 bits, so whole billions of minor units stand beside the rest.

CREATE TABLE thread_amount (
    thread_id   BLOB NOT NULL,
    state       TEXT NOT NULL,
    currency    TEXT NOT NULL,
    partner_id  BLOB NOT NULL,
    outcome     TEXT NOT NULL,
    billions    INTEGER NOT NULL,
    rest        INTEGER NOT NULL,
    event_count INTEGER NOT NULL,
    PRIMARY KEY (thread_id, state, currency)
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_amount_by_partner
    ON thread_amount (partner_id, outcome, state, currency, thread_id, billions, rest, event_count);

-- Of this copy alone: files that were copied in and hang on no event yet.

CREATE TABLE staged_file (
    id        BLOB NOT NULL PRIMARY KEY,
    user_id   BLOB NOT NULL,
    hash      BLOB NOT NULL,
    size      INTEGER NOT NULL,
    name      TEXT NOT NULL,
    staged_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
