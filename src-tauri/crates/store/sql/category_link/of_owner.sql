SELECT {table}.category_id
FROM {table}
JOIN category ON category.id = {table}.category_id
JOIN dictionary ON dictionary.id = category.dictionary_id
WHERE {table}.{owner} = :owner_id
ORDER BY dictionary.place, dictionary.id, category.place, category.id;
