INSERT INTO partner_key (sign, value, partner_id)
WITH written (partner_id, sign, list) AS (
    SELECT partner.id, 'name', partner.name
    FROM touched_partner
    CROSS JOIN partner ON partner.id = touched_partner.id
    WHERE partner.merged_into_id IS NULL
    UNION ALL
    SELECT partner.id, 'tax_id', partner.tax_id
    FROM touched_partner
    CROSS JOIN partner ON partner.id = touched_partner.id
    WHERE partner.merged_into_id IS NULL
    UNION ALL
    SELECT partner.id, 'email', partner.email
    FROM touched_partner
    CROSS JOIN partner ON partner.id = touched_partner.id
    WHERE partner.merged_into_id IS NULL
    UNION ALL
    SELECT partner.id, 'phone', partner.phone
    FROM touched_partner
    CROSS JOIN partner ON partner.id = touched_partner.id
    WHERE partner.merged_into_id IS NULL
    UNION ALL
    SELECT partner.id, 'email', contact.email
    FROM touched_partner
    CROSS JOIN partner ON partner.id = touched_partner.id
    CROSS JOIN contact ON contact.partner_id = partner.id
    WHERE partner.merged_into_id IS NULL AND contact.trashed_at IS NULL
    UNION ALL
    SELECT partner.id, 'phone', contact.phone
    FROM touched_partner
    CROSS JOIN partner ON partner.id = touched_partner.id
    CROSS JOIN contact ON contact.partner_id = partner.id
    WHERE partner.merged_into_id IS NULL AND contact.trashed_at IS NULL
)
SELECT written.sign, key.value, written.partner_id
FROM written
CROSS JOIN json_each(keys_of(written.sign, written.list)) AS key
WHERE written.list <> ''
ON CONFLICT DO NOTHING;
