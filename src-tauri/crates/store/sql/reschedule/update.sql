UPDATE reschedule
SET
    event_id = :event_id,
    moved_at = :moved_at,
    moved_by = :moved_by,
    from_date = :from_date,
    from_time = :from_time,
    from_zone = :from_zone,
    reason = :reason
WHERE id = :id;
