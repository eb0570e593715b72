SELECT rowid, partner_id, city_key
FROM partner_index
WHERE city_key IS NOT NULL
ORDER BY city_key DESC, name_key DESC, partner_id DESC
LIMIT :limit OFFSET :skip;
