SELECT rowid, partner_id
FROM partner_index
WHERE next_at IS NOT NULL
ORDER BY next_at, name_key, partner_id
LIMIT :limit OFFSET :skip;
