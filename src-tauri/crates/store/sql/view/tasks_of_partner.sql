SELECT open_task.event_id
FROM thread_summary
JOIN open_task ON open_task.thread_id = thread_summary.thread_id
WHERE thread_summary.partner_id = :partner_id
ORDER BY open_task.overdue_from, open_task.event_id;
