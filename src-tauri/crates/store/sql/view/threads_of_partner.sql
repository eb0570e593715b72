SELECT
    thread.id,
    thread.partner_id,
    thread.title,
    thread.owner_id,
    owner.name,
    thread.state,
    thread.outcome,
    thread.reason,
    thread.opened_at,
    thread.closed_at,
    thread_summary.last_at,
    thread.trashed_at,
    EXISTS (
        SELECT 1 FROM supervision
        WHERE viewer_id = :viewer_id AND subject_id = thread.owner_id
    ),
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'thread'
            AND operation_row.row_id = thread.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    )
FROM thread
JOIN user_account AS owner ON owner.id = thread.owner_id
JOIN thread_summary ON thread_summary.thread_id = thread.id
WHERE thread.partner_id = :partner_id
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = thread.id
    )
ORDER BY
    thread.state = 'closed',
    coalesce(thread_summary.last_at, thread.opened_at) DESC,
    thread.id DESC;
