-- Resources of which there may be fewer than before, from `since` on.
CREATE TEMP TABLE IF NOT EXISTS touched_resource (
    id    BLOB NOT NULL PRIMARY KEY,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
