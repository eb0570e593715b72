INSERT INTO touched_thread (id)
SELECT DISTINCT event.thread_id
FROM touched_event
JOIN event ON event.id = touched_event.id
WHERE true
ON CONFLICT DO NOTHING;
