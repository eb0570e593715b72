SELECT id, event_id, hash, size, name, place, added_at, added_by, trashed_at
FROM attachment
WHERE id = :id;
