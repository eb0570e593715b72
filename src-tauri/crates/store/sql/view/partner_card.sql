SELECT
    partner.name, partner.tax_id, partner.city, partner.phone, partner.email, partner.address,
    partner.website, partner.note, partner.owner_id, user_account.name AS owner_name, partner.trashed_at,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'partner'
            AND operation_row.row_id = partner.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    ) AS token
FROM partner
JOIN user_account ON user_account.id = partner.owner_id
WHERE partner.id = :partner_id;
