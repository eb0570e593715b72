INSERT INTO partner (
    id, name, tax_id, city, phone, email, website, note, owner_id, created_at, trashed_at
) VALUES (
    :id, :name, :tax_id, :city, :phone, :email, :website, :note, :owner_id, :created_at,
    :trashed_at
);
