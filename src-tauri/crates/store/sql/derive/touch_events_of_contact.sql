INSERT INTO touched_event (id)
SELECT id FROM event WHERE contact_id = :id
ON CONFLICT DO NOTHING;
