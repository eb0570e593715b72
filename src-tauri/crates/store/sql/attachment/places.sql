SELECT id, place FROM attachment WHERE event_id = :event_id AND trashed_at IS NULL ORDER BY place, id;
