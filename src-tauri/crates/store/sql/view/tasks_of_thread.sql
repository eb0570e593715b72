SELECT event_id
FROM open_task
WHERE thread_id = :thread_id
ORDER BY overdue_from, event_id;
