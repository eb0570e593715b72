SELECT rowid, partner_id, last_at
FROM partner_index
WHERE last_at IS NOT NULL
ORDER BY last_at, name_key DESC, partner_id DESC
LIMIT :limit OFFSET :skip;
