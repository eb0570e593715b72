SELECT operation.id, operation.seq, operation.schema, operation.changeset
FROM operation_row
JOIN operation ON operation.seq = operation_row.seq
WHERE operation_row.table_name = :table_name
    AND operation_row.row_id = :row_id
    AND operation_row.action <> 'use'
ORDER BY operation_row.seq DESC
LIMIT :limit;
