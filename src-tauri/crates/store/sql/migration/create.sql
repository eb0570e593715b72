CREATE TABLE IF NOT EXISTS migration (
    number     INTEGER NOT NULL PRIMARY KEY,
    hash       TEXT NOT NULL,
    applied_at INTEGER NOT NULL
) STRICT;
