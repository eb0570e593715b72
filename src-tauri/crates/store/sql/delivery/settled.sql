SELECT touched_event.id
FROM touched_event
WHERE EXISTS (SELECT 1 FROM delivery WHERE delivery.event_id = touched_event.id)
    AND NOT EXISTS (
        SELECT 1
        FROM delivery
        JOIN reminder_due
            ON reminder_due.reminder_id = delivery.reminder_id
            AND reminder_due.occurrence = delivery.occurrence
            AND reminder_due.snoozed_until = delivery.snoozed_until
        WHERE delivery.event_id = touched_event.id
    );
