UPDATE partner
SET
    name = :name,
    tax_id = :tax_id,
    city = :city,
    phone = :phone,
    email = :email,
    website = :website,
    note = :note,
    owner_id = :owner_id,
    created_at = :created_at,
    trashed_at = :trashed_at,
    address = :address,
    merged_into_id = :merged_into_id
WHERE id = :id;
