SELECT count(*)
FROM (
    SELECT 1
    FROM event
    WHERE coalesce(event.outcome_type_id, event.plan_type_id) = :event_type_id
        AND event.trashed_at IS NULL
        AND EXISTS (
            SELECT 1 FROM visible_thread
            WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = event.thread_id
        )
    LIMIT :most
);
