SELECT
    user_account.id, user_account.name, user_account.role, user_account.supervisor_id,
    user_account.retired_at,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'user_account'
            AND operation_row.row_id = user_account.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    ) AS token
FROM user_account
ORDER BY sort_key(user_account.name), user_account.id;
