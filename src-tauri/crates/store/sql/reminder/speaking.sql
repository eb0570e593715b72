SELECT
    reminder.id, reminder.event_id, reminder.user_id, reminder.lead_minutes, reminder.snoozed_until,
    reminder.dismissed_at, reminder_due.at
FROM reminder
JOIN reminder_due ON reminder_due.reminder_id = reminder.id
WHERE reminder.event_id = :event_id
ORDER BY reminder.id;
