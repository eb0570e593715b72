WITH found AS MATERIALIZED (
    SELECT
        marked_partner.id,
        (
            SELECT category_set(group_concat(hex(had.category_id), ''))
            FROM (
                SELECT category_id FROM partner_category WHERE partner_id = marked_partner.id
                UNION ALL
                SELECT contact_category.category_id
                FROM contact
                JOIN contact_category ON contact_category.contact_id = contact.id
                WHERE contact.partner_id = marked_partner.id AND contact.trashed_at IS NULL
            ) AS had
        ) AS categories
    FROM marked_partner
)
UPDATE partner_index
SET categories = found.categories
FROM found
WHERE partner_index.partner_id = found.id AND partner_index.categories IS NOT found.categories;
