SELECT
    reminder_due.reminder_id,
    reminder_due.event_id,
    reminder_due.occurrence,
    reminder_due.snoozed_until,
    reminder_due.at,
    delivery.claimed_at IS NOT NULL AS claimed_before
FROM reminder_due
LEFT JOIN delivery
    ON delivery.reminder_id = reminder_due.reminder_id
    AND delivery.occurrence = reminder_due.occurrence
    AND delivery.snoozed_until = reminder_due.snoozed_until
WHERE reminder_due.user_id = :user_id
    AND reminder_due.at <= :now
    AND delivery.shown_at IS NULL
ORDER BY reminder_due.at, reminder_due.reminder_id
LIMIT :limit;
