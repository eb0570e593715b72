INSERT INTO partner_index (partner_id, name_key, haystack)
SELECT
    partner.id,
    sort_key(partner.name),
    fold(
        partner.name || ' ' || partner.tax_id || ' ' || partner.city || ' ' || list_values(partner.phone) || ' '
        || list_values(partner.email) || ' ' || list_values(partner.address) || ' ' || coalesce(
            (
                SELECT group_concat(contact.name || ' ' || list_values(contact.phone) || ' ' || list_values(contact.email), ' ')
                FROM contact
                WHERE contact.partner_id = partner.id AND contact.trashed_at IS NULL
            ),
            ''
        )
    )
FROM touched_partner
CROSS JOIN partner ON partner.id = touched_partner.id
WHERE partner.trashed_at IS NULL;
