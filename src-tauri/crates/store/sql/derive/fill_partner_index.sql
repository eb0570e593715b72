-- In the order of names: most of the indexes then grow at one place.
INSERT INTO partner_index (
    partner_id, name_key, city_key, owner_id, owner_key, created_at, last_at, next_at, open_count,
    hanging_count, haystack, categories
)
SELECT
    partner.id,
    order_key(partner.name) AS name_key,
    nullif(order_key(partner.city), ''),
    partner.owner_id,
    order_key(user_account.name),
    partner.created_at,
    (SELECT max(timeline.at) FROM timeline WHERE timeline.partner_id = partner.id),
    min(thread_summary.next_at),
    nullif(count(thread_summary.thread_id), 0),
    nullif(count(thread_summary.thread_id) - count(thread_summary.next_at), 0),
    fold(
        partner.name || ' ' || partner.tax_id || ' ' || shown_tax_id(partner.tax_id) || ' ' || partner.city || ' '
        || list_values(partner.phone) || ' ' || list_values(partner.email) || ' '
        || list_values(partner.address) || ' ' || coalesce(
            (
                SELECT group_concat(
                    contact.name || ' ' || list_values(contact.phone) || ' ' || list_values(contact.email), ' '
                )
                FROM contact
                WHERE contact.partner_id = partner.id AND contact.trashed_at IS NULL
            ),
            ''
        )
    ),
    (
        SELECT category_set(group_concat(hex(had.category_id), ''))
        FROM (
            SELECT category_id FROM partner_category WHERE partner_id = partner.id
            UNION ALL
            SELECT contact_category.category_id
            FROM contact
            JOIN contact_category ON contact_category.contact_id = contact.id
            WHERE contact.partner_id = partner.id AND contact.trashed_at IS NULL
        ) AS had
    )
FROM touched_partner
CROSS JOIN partner ON partner.id = touched_partner.id
CROSS JOIN user_account ON user_account.id = partner.owner_id
LEFT JOIN thread_summary ON thread_summary.partner_id = partner.id AND thread_summary.is_open = 1
WHERE partner.trashed_at IS NULL
GROUP BY partner.id
ORDER BY name_key;
