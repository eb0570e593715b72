INSERT INTO marked_event (id)
SELECT event_id FROM timeline WHERE thread_id = :id
ON CONFLICT DO NOTHING;
