SELECT thread.id
FROM touched_thread
CROSS JOIN thread ON thread.id = touched_thread.id
WHERE thread.state = 'closed'
    AND EXISTS (
        SELECT 1 FROM event
        WHERE event.thread_id = thread.id AND event.state = 'planned' AND event.trashed_at IS NULL
    )
UNION ALL
SELECT event.id
FROM touched_thread
CROSS JOIN thread ON thread.id = touched_thread.id
CROSS JOIN event ON event.thread_id = thread.id
WHERE thread.state = 'closed' AND event.state = 'planned' AND event.trashed_at IS NULL;
