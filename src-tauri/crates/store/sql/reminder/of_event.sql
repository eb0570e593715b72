SELECT id, event_id, user_id, lead_minutes, snoozed_until, dismissed_at
FROM reminder
WHERE event_id = :event_id
ORDER BY id;
