SELECT operation.seq, operation.id, undone.seq AS undone_seq
FROM operation_row
JOIN operation ON operation.seq = operation_row.seq
LEFT JOIN operation AS undone ON undone.id = operation.undoes_id
WHERE operation_row.table_name = :table_name
    AND operation_row.row_id = :row_id
    AND operation_row.seq > :seq
    AND operation_row.column_groups & :column_groups <> 0;
