SELECT rowid, partner_id
FROM partner_index
WHERE next_at IS NULL
ORDER BY name_key, partner_id
LIMIT :limit OFFSET :skip;
