INSERT INTO reminder_due (reminder_id, user_id, event_id, occurrence, snoozed_until, at)
SELECT
    reminder.id,
    reminder.user_id,
    reminder.event_id,
    reminder_first(
        event.plan_date, event.plan_time, event.plan_zone, reminder.lead_minutes,
        '00:00', event.plan_zone
    ),
    coalesce(reminder.snoozed_until, 0),
    coalesce(
        reminder.snoozed_until,
        reminder_first(
            event.plan_date, event.plan_time, event.plan_zone, reminder.lead_minutes,
            coalesce(morning.value, '08:00'), coalesce(zone.value, event.plan_zone)
        )
    )
FROM touched_event
CROSS JOIN reminder ON reminder.event_id = touched_event.id
CROSS JOIN open_task ON open_task.event_id = touched_event.id
CROSS JOIN event ON event.id = touched_event.id
LEFT JOIN setting AS zone ON zone.user_id = reminder.user_id AND zone.name = 'zone'
LEFT JOIN setting AS morning ON morning.user_id = reminder.user_id AND morning.name = 'morning'
WHERE reminder.dismissed_at IS NULL;
