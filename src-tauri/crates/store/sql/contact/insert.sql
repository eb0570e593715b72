INSERT INTO contact (
    id, partner_id, name, position, phone, email, note, created_at, trashed_at, address
) VALUES (
    :id, :partner_id, :name, :position, :phone, :email, :note, :created_at,
    :trashed_at, :address
);
