DELETE FROM reminder_due
WHERE reminder_id IN (
    SELECT reminder.id
    FROM touched_event
    CROSS JOIN reminder ON reminder.event_id = touched_event.id
);
