SELECT
    free_day.id, free_day.first_date, free_day.last_date, free_day.name,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'free_day'
            AND operation_row.row_id = free_day.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    ) AS token
FROM free_day
ORDER BY free_day.first_date DESC, free_day.id;
