UPDATE workspace
SET
    name = :name,
    country = :country,
    access_mode = :access_mode
WHERE id = :id;
