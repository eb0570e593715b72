SELECT id, name, country, access_mode
FROM workspace
LIMIT 1;
