SELECT
    workspace.id, workspace.name, workspace.country, workspace.access_mode,
    workspace.currency,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'workspace'
            AND operation_row.row_id = workspace.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    ) AS token
FROM workspace
LIMIT 1;
