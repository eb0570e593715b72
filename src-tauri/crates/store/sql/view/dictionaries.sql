SELECT
    dictionary.id, dictionary.name_pl, dictionary.name_en, dictionary.place, dictionary.of_partner,
    dictionary.of_contact, dictionary.of_thread, dictionary.of_event, dictionary.is_multiple,
    dictionary.is_required, dictionary.retired_at,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'dictionary'
            AND operation_row.row_id = dictionary.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    ) AS token
FROM dictionary
ORDER BY dictionary.place, dictionary.id;
