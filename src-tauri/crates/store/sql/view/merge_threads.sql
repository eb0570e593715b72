SELECT count(*)
FROM thread
WHERE partner_id = :partner_id
    AND trashed_at IS NULL
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = thread.id
    );
