SELECT event_id
FROM open_task
WHERE assignee_id = :viewer_id
    AND overdue_from >= :from
    AND (overdue_from > :from OR due_at IS NOT NULL)
ORDER BY overdue_from, event_id
LIMIT 1;
