SELECT
    attachment.id,
    attachment.name,
    attachment.size,
    attachment.added_at,
    coalesce(event.happened_at, event.cancelled_at, event.created_at)
FROM thread
CROSS JOIN event ON event.thread_id = thread.id
CROSS JOIN attachment ON attachment.event_id = event.id
WHERE thread.partner_id = :partner_id
    AND thread.trashed_at IS NULL
    AND event.trashed_at IS NULL
    AND attachment.trashed_at IS NULL
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = thread.id
    );
