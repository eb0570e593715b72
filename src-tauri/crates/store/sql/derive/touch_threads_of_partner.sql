INSERT INTO touched_thread (id)
SELECT id FROM thread WHERE partner_id = :id
ON CONFLICT DO NOTHING;
