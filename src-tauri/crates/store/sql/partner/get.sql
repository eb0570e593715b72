SELECT
    id, name, tax_id, city, phone, email, website, note, owner_id, created_at, trashed_at,
    address, merged_into_id
FROM partner
WHERE id = :id;
