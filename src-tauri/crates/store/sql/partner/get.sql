SELECT
    id, name, tax_id, city, phone, email, website, note, owner_id, created_at, trashed_at
FROM partner
WHERE id = :id;
