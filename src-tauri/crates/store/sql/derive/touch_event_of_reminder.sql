INSERT INTO touched_event (id)
SELECT event_id FROM reminder WHERE id = :id
ON CONFLICT DO NOTHING;
