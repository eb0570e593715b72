SELECT
    event.state = 'done',
    count(*),
    CASE WHEN event.state = 'done' THEN sum(event.outcome_minor) ELSE sum(event.plan_minor) END,
    CASE WHEN event.state = 'done' THEN event.outcome_currency ELSE event.plan_currency END AS currency
FROM event
WHERE event.thread_id = :thread_id
    AND event.state <> 'cancelled'
    AND event.trashed_at IS NULL
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = event.thread_id
    )
GROUP BY event.state, currency
ORDER BY event.state, currency;
