SELECT
    id, partner_id, name, position, phone, email, note, created_at, trashed_at, address
FROM contact
WHERE partner_id = :partner_id AND trashed_at IS NULL;
