SELECT CASE part.value WHEN 'category' THEN category.id ELSE parent.id END
FROM category
CROSS JOIN category AS parent ON parent.id = category.parent_id
CROSS JOIN json_each('["category", "parent"]') AS part
WHERE category.retired_at IS NULL AND parent.retired_at IS NOT NULL;
