SELECT
    id, name, country, access_mode, currency
FROM workspace
WHERE id = :id;
