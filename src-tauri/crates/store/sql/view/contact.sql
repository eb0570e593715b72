SELECT
    contact.partner_id, contact.name, contact.position, contact.phone, contact.email, contact.address,
    contact.note, contact.trashed_at,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'contact'
            AND operation_row.row_id = contact.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    ) AS token
FROM contact
WHERE contact.id = :contact_id;
