-- When a person, one of ours or a contact, has a plan with a time: his to do, or he takes part; of a contact
-- only in threads that the viewer sees. No plan is taken to last 93 days.
SELECT
    open_task.event_id,
    open_task.due_at,
    CASE
        WHEN event.plan_end_date IS NOT NULL
            THEN due_instant(event.plan_end_date, event.plan_end_time, event.plan_zone)
    END
FROM open_task
CROSS JOIN event ON event.id = open_task.event_id
WHERE open_task.assignee_id = :person_id
    AND open_task.overdue_from > :start_at - 8035200000
    AND open_task.overdue_from < :end_at
    AND open_task.due_at IS NOT NULL
UNION ALL
SELECT
    open_task.event_id,
    open_task.due_at,
    CASE
        WHEN event.plan_end_date IS NOT NULL
            THEN due_instant(event.plan_end_date, event.plan_end_time, event.plan_zone)
    END
FROM participant
CROSS JOIN open_task ON open_task.event_id = participant.event_id
CROSS JOIN event ON event.id = open_task.event_id
WHERE participant.user_id = :person_id
    AND participant.removed_at IS NULL
    AND participant.part <> 'informed'
    AND open_task.due_at > :start_at - 8035200000
    AND open_task.due_at < :end_at
UNION ALL
SELECT
    open_task.event_id,
    open_task.due_at,
    CASE
        WHEN event.plan_end_date IS NOT NULL
            THEN due_instant(event.plan_end_date, event.plan_end_time, event.plan_zone)
    END
FROM participant
CROSS JOIN open_task ON open_task.event_id = participant.event_id
CROSS JOIN event ON event.id = open_task.event_id
WHERE participant.contact_id = :person_id
    AND participant.removed_at IS NULL
    AND participant.part <> 'informed'
    AND open_task.due_at > :start_at - 8035200000
    AND open_task.due_at < :end_at
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = event.thread_id
    );
