SELECT count(*)
FROM (SELECT 1 FROM {table} WHERE category_id = :category_id LIMIT :most);
