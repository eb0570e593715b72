INSERT INTO touched_partner (id) VALUES (:id) ON CONFLICT DO NOTHING;
