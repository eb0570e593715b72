DELETE FROM thread_index
WHERE thread_id IN (SELECT id FROM touched_thread)
    AND haystack IS NOT (
        SELECT fold(thread.title) FROM thread
        WHERE thread.id = thread_index.thread_id AND thread.trashed_at IS NULL
    );
