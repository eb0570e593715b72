UPDATE reminder
SET
    event_id = :event_id,
    user_id = :user_id,
    lead_minutes = :lead_minutes,
    snoozed_until = :snoozed_until,
    dismissed_at = :dismissed_at
WHERE id = :id;
