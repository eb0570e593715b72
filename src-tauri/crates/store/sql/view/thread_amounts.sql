SELECT
    thread_amount.outcome,
    thread_amount.state,
    thread_amount.currency,
    thread_amount.billions,
    thread_amount.rest,
    thread_amount.event_count
FROM thread_amount
WHERE thread_amount.thread_id = :thread_id
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = thread_amount.thread_id
    )
ORDER BY thread_amount.state, thread_amount.currency;
