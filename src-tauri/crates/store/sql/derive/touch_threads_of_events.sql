INSERT INTO touched_thread (id)
SELECT event.thread_id
FROM touched_event
CROSS JOIN event ON event.id = touched_event.id
WHERE NOT EXISTS (SELECT 1 FROM touched_thread WHERE touched_thread.id = event.thread_id)
ON CONFLICT DO NOTHING;
