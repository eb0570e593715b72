SELECT
    event.plan_type_id,
    open_task.assignee_id,
    event.state,
    NULL,
    (
        SELECT category_set(group_concat(hex(had.category_id), ''))
        FROM (
            SELECT category_id FROM event_category WHERE event_id = open_task.event_id
            UNION ALL
            SELECT category_id FROM thread_category WHERE thread_id = open_task.thread_id
        ) AS had
    ) AS categories,
    count(*)
FROM thread_summary
CROSS JOIN open_task ON open_task.thread_id = thread_summary.thread_id
CROSS JOIN event ON event.id = open_task.event_id
WHERE thread_summary.partner_id = :partner_id
    AND thread_summary.next_event_id IS NOT NULL
    AND (:thread_id IS NULL OR thread_summary.thread_id = :thread_id)
    AND (:from IS NULL OR event.plan_date >= :from)
    AND (:to IS NULL OR event.plan_date <= :to)
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = thread_summary.thread_id
    )
GROUP BY event.plan_type_id, open_task.assignee_id, event.state, categories;
