SELECT dictionary.id, dictionary.name_pl, dictionary.name_en
FROM event_type_dictionary
CROSS JOIN dictionary ON dictionary.id = event_type_dictionary.dictionary_id
WHERE event_type_dictionary.event_type_id = :event_type_id
    AND dictionary.retired_at IS NULL
    AND dictionary.of_event = 1
    AND EXISTS (
        SELECT 1
        FROM category
        WHERE category.dictionary_id = dictionary.id AND category.retired_at IS NULL
    )
    AND NOT EXISTS (
        SELECT 1
        FROM event_category
        JOIN category ON category.id = event_category.category_id
        WHERE event_category.event_id = :event_id AND category.dictionary_id = dictionary.id
    )
ORDER BY dictionary.place, dictionary.id;
