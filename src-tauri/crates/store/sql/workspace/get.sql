SELECT
    id, name, country, access_mode
FROM workspace
WHERE id = :id;
