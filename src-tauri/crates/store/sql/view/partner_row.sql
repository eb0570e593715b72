WITH visible AS (
    SELECT thread_summary.is_open, thread_summary.last_at, thread_summary.next_event_id, thread_summary.next_at
    FROM thread_summary
    WHERE thread_summary.partner_id = :partner_id
        AND EXISTS (
            SELECT 1 FROM visible_thread
            WHERE visible_thread.viewer_id = :viewer_id
                AND visible_thread.thread_id = thread_summary.thread_id
        )
)
SELECT
    partner.name,
    partner.city,
    partner.tax_id,
    partner.phone,
    partner.owner_id,
    user_account.name,
    (SELECT max(last_at) FROM visible),
    (SELECT coalesce(sum(is_open), 0) FROM visible),
    (SELECT next_event_id FROM visible WHERE next_event_id IS NOT NULL ORDER BY next_at, next_event_id LIMIT 1)
FROM partner
JOIN user_account ON user_account.id = partner.owner_id
WHERE partner.id = :partner_id;
