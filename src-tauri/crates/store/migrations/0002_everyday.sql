-- Events: more ways an attempt can end. SQLite changes no CHECK, so the table is made anew with the same
-- columns in the same order; a choice of more than two is checked with OR: for a longer IN list SQLite would
-- build a table with every row.

CREATE TABLE event_rebuilt (
    id                BLOB NOT NULL PRIMARY KEY,
    thread_id         BLOB NOT NULL REFERENCES thread (id) ON DELETE NO ACTION,
    follows_id        BLOB REFERENCES event (id) ON DELETE NO ACTION,
    contact_id        BLOB REFERENCES contact (id) ON DELETE NO ACTION,
    state             TEXT NOT NULL CHECK (state = 'planned' OR state = 'done' OR state = 'cancelled'),
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
    outcome_result    TEXT CHECK (
        outcome_result = 'answered' OR outcome_result = 'no_answer' OR outcome_result = 'call_back'
        OR outcome_result = 'message_left' OR outcome_result = 'wrong_number'
    ),
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

INSERT INTO event_rebuilt (
    id, thread_id, follows_id, contact_id, state, created_at, created_by, plan_type_id, plan_date,
    plan_time, plan_zone, plan_end_date, plan_end_time, plan_assignee_id, plan_note, plan_minor,
    plan_currency, outcome_type_id, happened_at, outcome_author_id, outcome_text, outcome_result,
    outcome_minor, outcome_currency, cancelled_at, cancelled_by, cancel_reason, trashed_at
)
SELECT
    id, thread_id, follows_id, contact_id, state, created_at, created_by, plan_type_id, plan_date,
    plan_time, plan_zone, plan_end_date, plan_end_time, plan_assignee_id, plan_note, plan_minor,
    plan_currency, outcome_type_id, happened_at, outcome_author_id, outcome_text, outcome_result,
    outcome_minor, outcome_currency, cancelled_at, cancelled_by, cancel_reason, trashed_at
FROM event;

DROP TABLE event;
ALTER TABLE event_rebuilt RENAME TO event;
CREATE INDEX event_by_thread ON event (thread_id, outcome_author_id, created_by, state);
CREATE INDEX event_by_predecessor ON event (follows_id) WHERE follows_id IS NOT NULL;
CREATE INDEX event_by_contact ON event (contact_id) WHERE contact_id IS NOT NULL;

-- Partners and contacts. `phone`, `email` and `address` hold a list: an entry a line, the main one first,
-- each its value and, after a tab, its label.

ALTER TABLE partner ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN merged_into_id BLOB REFERENCES partner (id) ON DELETE NO ACTION;
CREATE INDEX partner_by_merged ON partner (merged_into_id) WHERE merged_into_id IS NOT NULL;
ALTER TABLE contact ADD COLUMN address TEXT NOT NULL DEFAULT '';

-- Kinds of event: what their outcomes must say.

ALTER TABLE event_type ADD COLUMN requires_text INTEGER NOT NULL DEFAULT 0 CHECK (requires_text IN (0, 1));
ALTER TABLE event_type ADD COLUMN requires_contact INTEGER NOT NULL DEFAULT 0 CHECK (requires_contact IN (0, 1));
ALTER TABLE event_type ADD COLUMN requires_amount INTEGER NOT NULL DEFAULT 0 CHECK (requires_amount IN (0, 1));

-- Days on which the firm does not work, besides the country's holidays (R5).

CREATE TABLE free_day (
    id         BLOB NOT NULL PRIMARY KEY,
    first_date TEXT NOT NULL,
    last_date  TEXT NOT NULL,
    name       TEXT NOT NULL,
    CHECK (first_date <= last_date)
) STRICT, WITHOUT ROWID;

-- Access, read from both sides.

DROP VIEW visible_thread;
DROP TABLE thread_person;
CREATE TABLE thread_person (
    thread_id  BLOB NOT NULL,
    person_id  BLOB NOT NULL,
    partner_id BLOB NOT NULL,
    PRIMARY KEY (thread_id, person_id)
) STRICT, WITHOUT ROWID;
-- Of a person, which threads he is in: all of them, or those of one partner.
CREATE INDEX thread_person_by_person ON thread_person (person_id, partner_id, thread_id);

-- The one place of the access rule (R13). `supervision` gives each viewer himself, everyone below him,
-- and, for who sees everything, the person "everyone" (all zero), whom `thread_person` puts into every thread.
-- Of a thread it is asked whether he sees it: a thread has few people, so they lead.

CREATE VIEW visible_thread AS
SELECT supervision.viewer_id, thread_person.thread_id
FROM thread_person
CROSS JOIN supervision ON supervision.subject_id = thread_person.person_id;

-- Of a partner it is asked which threads he sees there: he stands above few, so they lead. A thread comes as
-- often as it has people he sees.

CREATE VIEW visible_thread_at_partner AS
SELECT supervision.viewer_id, thread_person.partner_id, thread_person.thread_id
FROM supervision
CROSS JOIN thread_person ON thread_person.person_id = supervision.subject_id;

-- The journal of large operations: what does not fit into `operation.changeset`, in pieces that follow it.

CREATE TABLE operation_chunk (
    seq       INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    changeset BLOB NOT NULL,
    PRIMARY KEY (seq, number)
) STRICT;

-- Everyday work on events: a timeline that is filtered while it is read, Today by index alone, and the
-- reasons a person gives.

DROP TABLE timeline;
CREATE TABLE timeline (
    event_id      BLOB NOT NULL PRIMARY KEY,
    partner_id    BLOB NOT NULL,
    thread_id     BLOB NOT NULL,
    at            INTEGER NOT NULL,
    -- What a filter asks for: what was done or given up, by whom, and how the attempt ended.
    event_type_id BLOB NOT NULL,
    person_id     BLOB NOT NULL,
    state         TEXT NOT NULL,
    result        TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX timeline_by_partner
    ON timeline (partner_id, at, event_id, thread_id, event_type_id, person_id, state, result);
CREATE INDEX timeline_by_thread ON timeline (thread_id, at, event_id);

DROP INDEX open_task_by_assignee;
CREATE INDEX open_task_by_assignee ON open_task (assignee_id, overdue_from, event_id, due_at);

DROP INDEX thread_summary_hanging;
CREATE INDEX thread_summary_hanging ON thread_summary (owner_id, coalesce(last_at, opened_at), thread_id)
    WHERE is_open = 1 AND next_event_id IS NULL;

CREATE INDEX reschedule_by_person ON reschedule (moved_by, moved_at) WHERE reason <> '';
-- The list of partners: all it is sorted and filtered by, without those in the trash. What follows from threads
-- follows from all of them, so that only who sees everything may read it; NULL is "nothing", and comes last.
-- Each order has its index, which ends with the name and the id, so that a page is read along it wherever it
-- lies. The text that words are looked for in stands last: nothing else reads it.

DROP TABLE partner_index;
CREATE TABLE partner_index (
    partner_id    BLOB NOT NULL PRIMARY KEY,
    name_key      TEXT NOT NULL,
    city_key      TEXT,
    owner_id      BLOB NOT NULL,
    owner_key     TEXT NOT NULL,
    created_at    INTEGER NOT NULL,
    last_at       INTEGER,
    next_at       INTEGER,
    open_count    INTEGER,
    hanging_count INTEGER,
    haystack      TEXT NOT NULL
) STRICT;
CREATE INDEX partner_index_by_name ON partner_index (name_key, partner_id);
CREATE INDEX partner_index_by_city ON partner_index (city_key, name_key, partner_id);
CREATE INDEX partner_index_by_owner ON partner_index (owner_key, owner_id, name_key, partner_id);
CREATE INDEX partner_index_by_created ON partner_index (created_at DESC, name_key, partner_id);
CREATE INDEX partner_index_by_last ON partner_index (last_at DESC, name_key, partner_id);
CREATE INDEX partner_index_by_next ON partner_index (next_at, name_key, partner_id);
CREATE INDEX partner_index_by_open ON partner_index (open_count DESC, name_key, partner_id);
CREATE INDEX partner_index_hanging ON partner_index (hanging_count) WHERE hanging_count IS NOT NULL;

-- What a partner's open threads are up to is read from the index alone.
DROP INDEX thread_summary_by_partner;
CREATE INDEX thread_summary_by_partner ON thread_summary (partner_id, is_open, next_at);

-- The trash, newest first.

CREATE INDEX partner_in_trash ON partner (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX contact_in_trash ON contact (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX thread_in_trash ON thread (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX event_in_trash ON event (trashed_at) WHERE trashed_at IS NOT NULL;

-- Cards: by what two partners are taken for one. Derived.

CREATE TABLE partner_key (
    sign       TEXT NOT NULL,
    value      TEXT NOT NULL,
    partner_id BLOB NOT NULL,
    PRIMARY KEY (sign, value, partner_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX partner_key_by_partner ON partner_key (partner_id);

-- Going to a thread by its title.

CREATE TABLE thread_index (
    thread_id BLOB NOT NULL PRIMARY KEY,
    haystack  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How often a kind of event occurs.

CREATE INDEX event_by_type ON event (coalesce(outcome_type_id, plan_type_id)) WHERE trashed_at IS NULL;
