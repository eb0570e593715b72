INSERT INTO reminder (
    id, event_id, user_id, lead_minutes, snoozed_until, dismissed_at
) VALUES (
    :id, :event_id, :user_id, :lead_minutes, :snoozed_until, :dismissed_at
);
