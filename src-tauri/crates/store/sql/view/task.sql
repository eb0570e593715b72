SELECT
    open_task.event_id,
    open_task.thread_id,
    thread.title,
    open_task.partner_id,
    partner.name,
    event.plan_type_id,
    event.plan_note,
    event.plan_date, event.plan_time, event.plan_zone,
    open_task.due_at,
    open_task.overdue_from,
    open_task.assignee_id,
    user_account.name,
    event.contact_id,
    contact.name,
    open_task.attempt,
    open_task.moves,
    CASE WHEN open_task.moves > 0 THEN (
        SELECT reschedule.reason
        FROM reschedule
        WHERE reschedule.event_id = open_task.event_id
        ORDER BY reschedule.id DESC
        LIMIT 1
    ) END,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'event'
            AND operation_row.row_id = open_task.event_id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    )
FROM open_task
JOIN event ON event.id = open_task.event_id
JOIN thread ON thread.id = open_task.thread_id
JOIN partner ON partner.id = open_task.partner_id
JOIN user_account ON user_account.id = open_task.assignee_id
LEFT JOIN contact ON contact.id = event.contact_id
WHERE open_task.event_id = :event_id;
