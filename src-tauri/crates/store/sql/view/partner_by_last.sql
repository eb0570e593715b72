SELECT rowid, partner_id
FROM partner_index
WHERE last_at IS NOT NULL
ORDER BY last_at DESC, name_key, partner_id
LIMIT :limit OFFSET :skip;
