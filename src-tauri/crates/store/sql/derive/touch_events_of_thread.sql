INSERT INTO touched_event (id)
SELECT id FROM event WHERE thread_id = :id
ON CONFLICT DO NOTHING;
