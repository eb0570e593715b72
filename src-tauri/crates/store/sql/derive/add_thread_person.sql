INSERT INTO thread_person (thread_id, person_id, partner_id)
SELECT thread.id, thread.owner_id, thread.partner_id
FROM touched_thread
CROSS JOIN thread ON thread.id = touched_thread.id
UNION ALL
SELECT thread.id, event.outcome_author_id, thread.partner_id
FROM touched_event
CROSS JOIN event ON event.id = touched_event.id
CROSS JOIN thread ON thread.id = event.thread_id
WHERE event.outcome_author_id IS NOT NULL
UNION ALL
SELECT thread.id, event.created_by, thread.partner_id
FROM touched_event
CROSS JOIN event ON event.id = touched_event.id
CROSS JOIN thread ON thread.id = event.thread_id
UNION ALL
SELECT thread.id, participant.user_id, thread.partner_id
FROM touched_event
CROSS JOIN event ON event.id = touched_event.id
CROSS JOIN thread ON thread.id = event.thread_id
CROSS JOIN participant ON participant.event_id = event.id
WHERE participant.user_id IS NOT NULL
UNION ALL
SELECT open_task.thread_id, open_task.assignee_id, open_task.partner_id
FROM touched_event
CROSS JOIN open_task ON open_task.event_id = touched_event.id
UNION ALL
SELECT thread.id, zeroblob(16), thread.partner_id
FROM touched_thread
CROSS JOIN thread ON thread.id = touched_thread.id
WHERE true
ON CONFLICT DO NOTHING;
