WITH visible AS MATERIALIZED (
    SELECT DISTINCT
        thread_summary.thread_id,
        thread_summary.is_open,
        thread_summary.last_at,
        thread_summary.next_event_id,
        thread_summary.next_at
    FROM visible_thread_at_partner
    CROSS JOIN thread_summary ON thread_summary.thread_id = visible_thread_at_partner.thread_id
    WHERE visible_thread_at_partner.viewer_id = :viewer_id
        AND visible_thread_at_partner.partner_id = :partner_id
)
SELECT
    partner.name,
    partner.city,
    partner.tax_id,
    partner.phone,
    partner.email,
    partner.owner_id,
    user_account.name,
    partner.created_at,
    (SELECT max(last_at) FROM visible),
    (SELECT coalesce(sum(is_open), 0) FROM visible),
    (SELECT next_event_id FROM visible WHERE next_event_id IS NOT NULL ORDER BY next_at, next_event_id LIMIT 1),
    (
        SELECT category_set(group_concat(hex(partner_category.category_id), ''))
        FROM partner_category
        WHERE partner_category.partner_id = partner.id
    )
FROM partner
JOIN user_account ON user_account.id = partner.owner_id
WHERE partner.id = :partner_id;
