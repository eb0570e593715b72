INSERT INTO delivery (reminder_id, occurrence, snoozed_until, event_id, claimed_at)
SELECT reminder_id, occurrence, snoozed_until, event_id, :now
FROM reminder_due
WHERE user_id = :user_id AND at <= :now
ON CONFLICT (reminder_id, occurrence, snoozed_until) DO NOTHING;
