INSERT INTO attachment (id, event_id, hash, size, name, place, added_at, added_by, trashed_at)
VALUES (:id, :event_id, :hash, :size, :name, :place, :added_at, :added_by, :trashed_at);
