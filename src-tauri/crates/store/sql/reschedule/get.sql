SELECT
    id, event_id, moved_at, moved_by, from_date, from_time, from_zone, reason
FROM reschedule
WHERE id = :id;
