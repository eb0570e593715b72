SELECT
    id, dictionary_id, parent_id, name_pl, name_en, colour, place, retired_at, merged_into_id
FROM category
WHERE id = :id;
