UPDATE category
SET
    dictionary_id = :dictionary_id,
    parent_id = :parent_id,
    name_pl = :name_pl,
    name_en = :name_en,
    colour = :colour,
    place = :place,
    retired_at = :retired_at,
    merged_into_id = :merged_into_id
WHERE id = :id;
