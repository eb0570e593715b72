INSERT INTO {table} ({owner}, category_id) VALUES (:owner_id, :category_id)
ON CONFLICT ({owner}, category_id) DO NOTHING;
