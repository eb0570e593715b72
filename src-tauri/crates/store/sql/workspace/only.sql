SELECT id, name, country, access_mode, currency
FROM workspace
LIMIT 1;
