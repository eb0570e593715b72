UPDATE attachment
SET
    event_id = :event_id,
    hash = :hash,
    size = :size,
    name = :name,
    place = :place,
    added_at = :added_at,
    added_by = :added_by,
    trashed_at = :trashed_at
WHERE id = :id;
