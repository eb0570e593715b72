SELECT count(*)
FROM (
    SELECT {table}.{owner}
    FROM category
    CROSS JOIN {table} ON {table}.category_id = category.id
    WHERE category.dictionary_id = :dictionary_id
    GROUP BY {table}.{owner}
    HAVING count(*) > 1
);
