INSERT INTO partner (
    id, name, tax_id, city, phone, email, website, note, owner_id, created_at, trashed_at, address,
    merged_into_id
) VALUES (
    :id, :name, :tax_id, :city, :phone, :email, :website, :note, :owner_id, :created_at,
    :trashed_at, :address, :merged_into_id
);
