SELECT
    reminder.id, reminder.user_id, reminder.lead_minutes, reminder_due.at, reminder.snoozed_until
FROM reminder
LEFT JOIN reminder_due ON reminder_due.reminder_id = reminder.id
WHERE reminder.event_id = :event_id
ORDER BY reminder.lead_minutes, reminder.id;
