INSERT INTO touched_resource (id, since) VALUES (:id, :since) ON CONFLICT DO NOTHING;
