SELECT
    thread_amount.outcome,
    thread_amount.state,
    thread_amount.currency,
    sum(thread_amount.billions),
    sum(thread_amount.rest),
    sum(thread_amount.event_count)
FROM thread_amount
WHERE thread_amount.partner_id = :partner_id
    AND (
        :sees_all
        OR EXISTS (
            SELECT 1 FROM visible_thread
            WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = thread_amount.thread_id
        )
    )
GROUP BY thread_amount.outcome, thread_amount.state, thread_amount.currency
ORDER BY thread_amount.outcome, thread_amount.state, thread_amount.currency;
