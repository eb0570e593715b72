SELECT
    attachment.id,
    attachment.event_id,
    attachment.hash,
    attachment.size,
    attachment.name,
    attachment.added_at,
    attachment.added_by,
    user_account.name,
    attachment.trashed_at IS NOT NULL,
    :sees_all
        OR EXISTS (
            SELECT 1 FROM supervision
            WHERE viewer_id = :viewer_id AND subject_id = attachment.added_by
        )
        OR EXISTS (
            SELECT 1 FROM supervision
            WHERE viewer_id = :viewer_id AND subject_id = thread.owner_id
        ),
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'attachment'
            AND operation_row.row_id = attachment.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    )
FROM attachment
JOIN event ON event.id = attachment.event_id
JOIN thread ON thread.id = event.thread_id
JOIN user_account ON user_account.id = attachment.added_by
WHERE attachment.id = :attachment_id
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = thread.id
    );
