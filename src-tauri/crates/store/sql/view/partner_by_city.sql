SELECT rowid, partner_id
FROM partner_index
WHERE city_key IS NOT NULL
ORDER BY city_key, name_key, partner_id
LIMIT :limit OFFSET :skip;
