INSERT INTO {table} ({owner}, category_id)
SELECT {table}.{owner}, :keep_id
FROM {table}
WHERE {table}.category_id = :other_id
ON CONFLICT ({owner}, category_id) DO NOTHING;
