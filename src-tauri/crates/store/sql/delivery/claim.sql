INSERT INTO delivery (reminder_id, first_at, snoozed_until, claimed_at)
SELECT reminder_id, first_at, iif(at = first_at, 0, at), :now
FROM reminder_due
WHERE user_id = :user_id AND at <= :now
ON CONFLICT (reminder_id, first_at, snoozed_until) DO NOTHING;
