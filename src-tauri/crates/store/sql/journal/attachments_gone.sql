SELECT DISTINCT operation.seq, operation.schema, operation.changeset
FROM operation_row
JOIN operation ON operation.seq = operation_row.seq
WHERE operation_row.table_name = 'attachment'
    AND operation_row.action <> 'use'
    AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.id = operation_row.row_id);
