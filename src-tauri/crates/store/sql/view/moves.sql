SELECT
    reschedule.moved_at, user_account.name,
    reschedule.from_date, reschedule.from_time, reschedule.from_zone,
    reschedule.reason
FROM reschedule
JOIN user_account ON user_account.id = reschedule.moved_by
WHERE reschedule.event_id = :event_id
ORDER BY reschedule.id DESC;
