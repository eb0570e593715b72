INSERT INTO touched_chooser (id) VALUES (:id) ON CONFLICT DO NOTHING;
