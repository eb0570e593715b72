INSERT INTO partner_index (partner_id, name_key, haystack)
SELECT
    partner.id,
    sort_key(partner.name),
    fold(
        partner.name || ' ' || partner.tax_id || ' ' || partner.city || ' ' || partner.phone || ' '
        || partner.email || ' ' || partner.address || ' ' || coalesce(
            (
                SELECT group_concat(contact.name || ' ' || contact.phone || ' ' || contact.email, ' ')
                FROM contact
                WHERE contact.partner_id = partner.id AND contact.trashed_at IS NULL
            ),
            ''
        )
    )
FROM touched_partner
CROSS JOIN partner ON partner.id = touched_partner.id
WHERE partner.trashed_at IS NULL;
