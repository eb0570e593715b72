SELECT user_account.name
FROM operation_row
JOIN operation ON operation.seq = operation_row.seq
JOIN user_account ON user_account.id = operation.actor_id
WHERE operation_row.table_name = :table_name
    AND operation_row.row_id = :id
    AND operation_row.action <> 'use'
    AND operation_row.column_groups & :trashed <> 0
ORDER BY operation_row.seq DESC
LIMIT 1;
