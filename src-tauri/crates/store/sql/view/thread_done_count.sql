SELECT count(*)
FROM timeline
WHERE timeline.thread_id = :thread_id
    AND timeline.state = 'done'
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = timeline.thread_id
    );
