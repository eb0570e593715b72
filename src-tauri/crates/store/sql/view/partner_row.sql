-- The same columns as `partner_row_seen`, for who sees everything.
SELECT
    partner.name,
    partner.city,
    partner.tax_id,
    partner.phone,
    partner.email,
    partner.owner_id,
    user_account.name,
    partner.created_at,
    partner_index.last_at,
    coalesce(partner_index.open_count, 0),
    (
        SELECT min(next_event_id)
        FROM thread_summary
        WHERE thread_summary.partner_id = partner.id
            AND thread_summary.is_open = 1
            AND thread_summary.next_at = partner_index.next_at
    ),
    (
        SELECT category_set(group_concat(hex(partner_category.category_id), ''))
        FROM partner_category
        WHERE partner_category.partner_id = partner.id
    )
FROM partner
JOIN partner_index ON partner_index.partner_id = partner.id
JOIN user_account ON user_account.id = partner.owner_id
WHERE partner.id = :partner_id;
