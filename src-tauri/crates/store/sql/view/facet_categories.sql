SELECT id, coalesce(merged_into_id, parent_id), merged_into_id IS NOT NULL
FROM category
WHERE dictionary_id = :dictionary_id
ORDER BY place, id;
