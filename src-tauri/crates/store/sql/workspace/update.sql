UPDATE workspace
SET
    name = :name,
    country = :country,
    access_mode = :access_mode,
    currency = :currency
WHERE id = :id;
