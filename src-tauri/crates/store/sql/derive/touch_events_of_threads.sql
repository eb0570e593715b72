INSERT INTO touched_event (id)
SELECT event.id
FROM thread
JOIN event ON event.thread_id = thread.id
WHERE thread.partner_id = :id AND event.state = 'planned'
ON CONFLICT DO NOTHING;
