SELECT
    operation.seq,
    operation.id,
    -- Whether it takes back exactly what was done to this row: what it left out, it did of itself.
    CASE
        WHEN operation_row.action = 'insert' AND undone_row.action = 'delete'
            OR operation_row.action = 'delete' AND undone_row.action = 'insert'
            OR operation_row.action <> 'use' AND operation_row.action = undone_row.action
            THEN undone.seq
    END AS undone_seq
FROM operation_row
JOIN operation ON operation.seq = operation_row.seq
LEFT JOIN operation AS undone ON undone.id = operation.undoes_id
LEFT JOIN operation_row AS undone_row
    ON undone_row.table_name = operation_row.table_name
    AND undone_row.row_id = operation_row.row_id
    AND undone_row.seq = undone.seq
WHERE operation_row.table_name = :table_name
    AND operation_row.row_id = :row_id
    AND operation_row.seq > :seq
    AND operation_row.column_groups & :column_groups <> 0;
