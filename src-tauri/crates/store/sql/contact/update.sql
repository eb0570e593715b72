UPDATE contact
SET
    partner_id = :partner_id,
    name = :name,
    position = :position,
    phone = :phone,
    email = :email,
    note = :note,
    created_at = :created_at,
    trashed_at = :trashed_at,
    address = :address
WHERE id = :id;
