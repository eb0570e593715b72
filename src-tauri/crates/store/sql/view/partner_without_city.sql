SELECT rowid, partner_id
FROM partner_index
WHERE city_key IS NULL
ORDER BY name_key, partner_id
LIMIT :limit OFFSET :skip;
