SELECT open_task.event_id
FROM (
    SELECT event.id AS event_id FROM event WHERE event.contact_id = :contact_id
    UNION
    SELECT participant.event_id
    FROM participant
    WHERE participant.contact_id = :contact_id AND participant.removed_at IS NULL
) AS his
CROSS JOIN open_task ON open_task.event_id = his.event_id
WHERE EXISTS (
    SELECT 1 FROM visible_thread
    WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = open_task.thread_id
)
ORDER BY open_task.overdue_from, open_task.event_id
LIMIT :limit;
