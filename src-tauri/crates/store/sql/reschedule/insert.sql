INSERT INTO reschedule (
    id, event_id, moved_at, moved_by, from_date, from_time, from_zone, reason
) VALUES (
    :id, :event_id, :moved_at, :moved_by, :from_date, :from_time, :from_zone, :reason
);
