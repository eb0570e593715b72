INSERT INTO thread_person (thread_id, person_id)
SELECT thread.id, thread.owner_id
FROM touched_thread
CROSS JOIN thread ON thread.id = touched_thread.id
UNION ALL
SELECT event.thread_id, event.outcome_author_id
FROM touched_thread
CROSS JOIN event ON event.thread_id = touched_thread.id
WHERE event.outcome_author_id IS NOT NULL
UNION ALL
SELECT event.thread_id, event.created_by
FROM touched_thread
CROSS JOIN event ON event.thread_id = touched_thread.id
UNION ALL
SELECT open_task.thread_id, open_task.assignee_id
FROM touched_thread
CROSS JOIN open_task ON open_task.thread_id = touched_thread.id
UNION ALL
SELECT thread.id, zeroblob(16)
FROM touched_thread
CROSS JOIN thread ON thread.id = touched_thread.id
WHERE true
ON CONFLICT DO NOTHING;
