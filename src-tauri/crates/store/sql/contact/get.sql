SELECT
    id, partner_id, name, position, phone, email, note, created_at, trashed_at
FROM contact
WHERE id = :id;
