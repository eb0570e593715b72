SELECT
    EXISTS (SELECT 1 FROM attachment WHERE event_id = :event_id AND trashed_at IS NULL),
    EXISTS (SELECT 1 FROM participant WHERE event_id = :event_id AND removed_at IS NULL);
