SELECT
    open_task.event_id,
    open_task.overdue_from,
    open_task.due_at IS NOT NULL,
    (
        SELECT category_set(group_concat(hex(had.category_id), ''))
        FROM (
            SELECT category_id FROM event_category WHERE event_id = open_task.event_id
            UNION ALL
            SELECT category_id FROM thread_category WHERE thread_id = open_task.thread_id
            UNION ALL
            SELECT category_id FROM partner_category WHERE partner_id = open_task.partner_id
        ) AS had
    ) AS categories
FROM open_task
WHERE open_task.assignee_id = :viewer_id AND open_task.overdue_from <= :to
ORDER BY open_task.overdue_from, open_task.event_id;
