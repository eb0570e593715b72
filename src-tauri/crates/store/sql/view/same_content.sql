SELECT attachment.id
FROM attachment
JOIN event ON event.id = attachment.event_id
JOIN thread ON thread.id = event.thread_id
WHERE attachment.hash = :hash
    AND attachment.trashed_at IS NULL
    AND event.trashed_at IS NULL
    AND thread.trashed_at IS NULL
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = thread.id
    )
ORDER BY attachment.added_at DESC, attachment.id
LIMIT :limit;
