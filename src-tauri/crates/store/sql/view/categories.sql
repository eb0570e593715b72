SELECT
    category.id, category.dictionary_id, category.parent_id, category.name_pl, category.name_en,
    category.colour, category.place, category.retired_at, category.merged_into_id,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'category'
            AND operation_row.row_id = category.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    ) AS token
FROM category
ORDER BY category.place, category.id;
