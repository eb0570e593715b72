SELECT
    id, event_id, user_id, lead_minutes, snoozed_until, dismissed_at
FROM reminder
WHERE id = :id;
