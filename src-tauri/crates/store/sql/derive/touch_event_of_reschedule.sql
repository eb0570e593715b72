INSERT INTO touched_event (id)
SELECT event_id FROM reschedule WHERE id = :id
ON CONFLICT DO NOTHING;
