SELECT
    reminder_due.reminder_id,
    reminder_due.at,
    reminder_due.event_id,
    delivery.claimed_at IS NOT NULL AND delivery.shown_at IS NULL
FROM reminder_due
LEFT JOIN delivery
    ON delivery.reminder_id = reminder_due.reminder_id
    AND delivery.occurrence = reminder_due.occurrence
    AND delivery.snoozed_until = reminder_due.snoozed_until
WHERE reminder_due.user_id = :viewer_id AND reminder_due.at <= :now
ORDER BY reminder_due.at DESC, reminder_due.reminder_id
LIMIT :limit;
