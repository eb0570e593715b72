INSERT INTO touched_reservation (id) VALUES (:id) ON CONFLICT DO NOTHING;
