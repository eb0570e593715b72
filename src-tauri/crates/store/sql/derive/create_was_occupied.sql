-- What the touched reservations held before.
CREATE TEMP TABLE IF NOT EXISTS was_occupied (
    reservation_id BLOB NOT NULL PRIMARY KEY,
    resource_id    BLOB NOT NULL,
    units          INTEGER NOT NULL,
    start_at       INTEGER NOT NULL,
    end_at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
