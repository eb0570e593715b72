-- Tracked tables: only what a person meant. No triggers, no UNIQUE beyond the key, no REAL, no cascades:
-- the journal replays their rows one by one, in any order.

CREATE TABLE workspace (
    id          BLOB NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL,
    country     TEXT NOT NULL,
    access_mode TEXT NOT NULL CHECK (access_mode IN ('everyone', 'reporting_tree'))
) STRICT, WITHOUT ROWID;

CREATE TABLE user_account (
    id            BLOB NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL,
    role          TEXT NOT NULL CHECK (role IN ('member', 'administrator')),
    supervisor_id BLOB REFERENCES user_account (id) ON DELETE NO ACTION,
    retired_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    user_id BLOB NOT NULL REFERENCES user_account (id) ON DELETE NO ACTION,
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (user_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_type (
    id                     BLOB NOT NULL PRIMARY KEY,
    name_pl                TEXT NOT NULL,
    name_en                TEXT NOT NULL,
    icon                   TEXT NOT NULL,
    colour                 INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 5),
    place                  TEXT NOT NULL,
    asks_result            INTEGER NOT NULL CHECK (asks_result IN (0, 1)),
    follow_up_type_id      BLOB REFERENCES event_type (id) ON DELETE NO ACTION,
    follow_up_count        INTEGER,
    follow_up_unit         TEXT CHECK (follow_up_unit IN ('hours', 'days', 'working_days', 'weeks', 'months')),
    follow_up_time         TEXT,
    follow_up_note         TEXT,
    retired_at             INTEGER,
    CHECK ((follow_up_type_id IS NULL) = (follow_up_count IS NULL)),
    CHECK ((follow_up_type_id IS NULL) = (follow_up_unit IS NULL)),
    CHECK ((follow_up_type_id IS NULL) = (follow_up_note IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE partner (
    id         BLOB NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    tax_id     TEXT NOT NULL,
    city       TEXT NOT NULL,
    phone      TEXT NOT NULL,
    email      TEXT NOT NULL,
    website    TEXT NOT NULL,
    note       TEXT NOT NULL,
    owner_id   BLOB NOT NULL REFERENCES user_account (id) ON DELETE NO ACTION,
    created_at INTEGER NOT NULL,
    trashed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
    id         BLOB NOT NULL PRIMARY KEY,
    partner_id BLOB NOT NULL REFERENCES partner (id) ON DELETE NO ACTION,
    name       TEXT NOT NULL,
    position   TEXT NOT NULL,
    phone      TEXT NOT NULL,
    email      TEXT NOT NULL,
    note       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    trashed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_partner ON contact (partner_id);

CREATE TABLE thread (
    id         BLOB NOT NULL PRIMARY KEY,
    partner_id BLOB NOT NULL REFERENCES partner (id) ON DELETE NO ACTION,
    title      TEXT NOT NULL,
    owner_id   BLOB NOT NULL REFERENCES user_account (id) ON DELETE NO ACTION,
    opened_at  INTEGER NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    outcome    TEXT CHECK (outcome IN ('won', 'lost', 'ended')),
    reason     TEXT,
    closed_at  INTEGER,
    trashed_at INTEGER,
    CHECK ((state = 'closed') = (outcome IS NOT NULL)),
    CHECK ((state = 'closed') = (reason IS NOT NULL)),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_by_partner ON thread (partner_id);

CREATE TABLE event (
    id                BLOB NOT NULL PRIMARY KEY,
    thread_id         BLOB NOT NULL REFERENCES thread (id) ON DELETE NO ACTION,
    follows_id        BLOB REFERENCES event (id) ON DELETE NO ACTION,
    contact_id        BLOB REFERENCES contact (id) ON DELETE NO ACTION,
    state             TEXT NOT NULL CHECK (state IN ('planned', 'done', 'cancelled')),
    created_at        INTEGER NOT NULL,
    created_by        BLOB NOT NULL REFERENCES user_account (id) ON DELETE NO ACTION,
    -- the plan half
    plan_type_id      BLOB REFERENCES event_type (id) ON DELETE NO ACTION,
    plan_date         TEXT,
    plan_time         TEXT,
    plan_zone         TEXT,
    plan_end_date     TEXT,
    plan_end_time     TEXT,
    plan_assignee_id  BLOB REFERENCES user_account (id) ON DELETE NO ACTION,
    plan_note         TEXT,
    plan_minor        INTEGER,
    plan_currency     TEXT,
    -- the outcome half
    outcome_type_id   BLOB REFERENCES event_type (id) ON DELETE NO ACTION,
    happened_at       INTEGER,
    outcome_author_id BLOB REFERENCES user_account (id) ON DELETE NO ACTION,
    outcome_text      TEXT,
    outcome_result    TEXT CHECK (outcome_result IN ('answered', 'no_answer', 'call_back')),
    outcome_minor     INTEGER,
    outcome_currency  TEXT,
    -- how a plan ended without an outcome
    cancelled_at      INTEGER,
    cancelled_by      BLOB REFERENCES user_account (id) ON DELETE NO ACTION,
    cancel_reason     TEXT,
    trashed_at        INTEGER,
    CHECK ((state = 'done') = (happened_at IS NOT NULL)),
    CHECK ((happened_at IS NULL) = (outcome_type_id IS NULL)),
    CHECK ((happened_at IS NULL) = (outcome_author_id IS NULL)),
    CHECK ((happened_at IS NULL) = (outcome_text IS NULL)),
    CHECK (plan_date IS NOT NULL OR happened_at IS NOT NULL),
    CHECK ((plan_date IS NULL) = (plan_type_id IS NULL)),
    CHECK ((plan_date IS NULL) = (plan_zone IS NULL)),
    CHECK ((plan_date IS NULL) = (plan_assignee_id IS NULL)),
    CHECK ((plan_date IS NULL) = (plan_note IS NULL)),
    CHECK (plan_time IS NULL OR plan_date IS NOT NULL),
    CHECK ((plan_end_date IS NULL) = (plan_end_time IS NULL)),
    CHECK (plan_end_time IS NULL OR plan_time IS NOT NULL),
    CHECK ((plan_minor IS NULL) = (plan_currency IS NULL)),
    CHECK ((outcome_minor IS NULL) = (outcome_currency IS NULL)),
    CHECK (outcome_result IS NULL OR happened_at IS NOT NULL),
    CHECK (outcome_minor IS NULL OR happened_at IS NOT NULL),
    CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
    CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)),
    CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
) STRICT;
CREATE INDEX event_by_thread ON event (thread_id, outcome_author_id, created_by, state);
CREATE INDEX event_by_predecessor ON event (follows_id) WHERE follows_id IS NOT NULL;
CREATE INDEX event_by_contact ON event (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE reschedule (
    id        BLOB NOT NULL PRIMARY KEY,
    event_id  BLOB NOT NULL REFERENCES event (id) ON DELETE NO ACTION,
    moved_at  INTEGER NOT NULL,
    moved_by  BLOB NOT NULL REFERENCES user_account (id) ON DELETE NO ACTION,
    from_date TEXT NOT NULL,
    from_time TEXT,
    from_zone TEXT NOT NULL,
    reason    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reschedule_by_event ON reschedule (event_id);

CREATE TABLE reminder (
    id            BLOB NOT NULL PRIMARY KEY,
    event_id      BLOB NOT NULL REFERENCES event (id) ON DELETE NO ACTION,
    user_id       BLOB NOT NULL REFERENCES user_account (id) ON DELETE NO ACTION,
    lead_minutes  INTEGER NOT NULL CHECK (lead_minutes >= 0),
    snoozed_until INTEGER,
    dismissed_at  INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_by_event ON reminder (event_id);

-- The journal. `seq` is this copy's commit order and the only meaning of "later"; nothing refers to it
-- from outside, an operation's only name is its id.

CREATE TABLE operation (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    id        BLOB NOT NULL UNIQUE,
    kind      TEXT NOT NULL,
    params    TEXT NOT NULL,
    actor_id  BLOB NOT NULL,
    device_id BLOB NOT NULL,
    at        INTEGER NOT NULL,
    undoes_id BLOB,
    schema    INTEGER NOT NULL,
    changeset BLOB NOT NULL
) STRICT;
CREATE INDEX operation_by_undone ON operation (undoes_id) WHERE undoes_id IS NOT NULL;
CREATE INDEX operation_by_actor ON operation (actor_id, seq);

CREATE TABLE operation_row (
    table_name   TEXT NOT NULL,
    row_id       BLOB NOT NULL,
    seq          INTEGER NOT NULL,
    action       TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete', 'use')),
    column_groups INTEGER NOT NULL,
    PRIMARY KEY (table_name, row_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE schema_column (
    schema      INTEGER NOT NULL,
    table_name  TEXT NOT NULL,
    position    INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    PRIMARY KEY (schema, table_name, position)
) STRICT, WITHOUT ROWID;

-- Derived tables: rebuilt in the transaction that touches their sources, proved by `watekctl check`.

CREATE TABLE supervision (
    viewer_id  BLOB NOT NULL,
    subject_id BLOB NOT NULL,
    PRIMARY KEY (viewer_id, subject_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE thread_person (
    thread_id BLOB NOT NULL,
    person_id BLOB NOT NULL,
    PRIMARY KEY (thread_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE timeline (
    event_id   BLOB NOT NULL PRIMARY KEY,
    partner_id BLOB NOT NULL,
    thread_id  BLOB NOT NULL,
    at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX timeline_by_partner ON timeline (partner_id, at, event_id, thread_id);
CREATE INDEX timeline_by_thread ON timeline (thread_id, at, event_id);

CREATE TABLE open_task (
    event_id     BLOB NOT NULL PRIMARY KEY,
    thread_id    BLOB NOT NULL,
    partner_id   BLOB NOT NULL,
    assignee_id  BLOB NOT NULL,
    due_at       INTEGER,
    overdue_from INTEGER NOT NULL,
    attempt      INTEGER NOT NULL,
    moves        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX open_task_by_assignee ON open_task (assignee_id, overdue_from, event_id);
CREATE INDEX open_task_by_thread ON open_task (thread_id, overdue_from, event_id);

CREATE TABLE thread_summary (
    thread_id     BLOB NOT NULL PRIMARY KEY,
    partner_id    BLOB NOT NULL,
    owner_id      BLOB NOT NULL,
    opened_at     INTEGER NOT NULL,
    is_open       INTEGER NOT NULL,
    last_event_id BLOB,
    last_at       INTEGER,
    next_event_id BLOB,
    next_at       INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_summary_by_partner ON thread_summary (partner_id, is_open);
CREATE INDEX thread_summary_hanging ON thread_summary (owner_id, last_at)
    WHERE is_open = 1 AND next_event_id IS NULL;

-- `occurrence` names what is reminded of: the instant of the plan less the lead, for a date alone its
-- midnight in the plan's zone. Wherever the person is and whenever his morning begins, it stays the same,
-- so that nothing is shown twice. `at` is when it speaks; `snoozed_until` is 0 where it was not put off.
CREATE TABLE reminder_due (
    reminder_id   BLOB NOT NULL PRIMARY KEY,
    user_id       BLOB NOT NULL,
    event_id      BLOB NOT NULL,
    occurrence    INTEGER NOT NULL,
    snoozed_until INTEGER NOT NULL,
    at            INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_due_by_user ON reminder_due (user_id, at);

CREATE TABLE partner_index (
    partner_id BLOB NOT NULL PRIMARY KEY,
    name_key   TEXT NOT NULL,
    haystack   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX partner_index_by_name ON partner_index (name_key, partner_id, haystack);

-- Of this copy alone, without foreign keys.

CREATE TABLE delivery (
    reminder_id   BLOB NOT NULL,
    occurrence    INTEGER NOT NULL,
    snoozed_until INTEGER NOT NULL,
    event_id      BLOB NOT NULL,
    claimed_at    INTEGER NOT NULL,
    shown_at      INTEGER,
    PRIMARY KEY (reminder_id, occurrence, snoozed_until)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_by_event ON delivery (event_id);

CREATE TABLE draft (
    user_id  BLOB NOT NULL,
    form     TEXT NOT NULL,
    body     TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, form)
) STRICT, WITHOUT ROWID;

-- The one place of the access rule (R13). `supervision` gives each viewer himself, everyone below him,
-- and, for who sees everything, the person "everyone" (all zero), whom `thread_person` puts into every thread.
-- A thread has few people, a supervisor many below him: the thread's people lead, which CROSS JOIN holds to.

CREATE VIEW visible_thread AS
SELECT supervision.viewer_id, thread_person.thread_id
FROM thread_person
CROSS JOIN supervision ON supervision.subject_id = thread_person.person_id;
