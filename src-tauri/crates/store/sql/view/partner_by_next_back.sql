SELECT rowid, partner_id, next_at
FROM partner_index
WHERE next_at IS NOT NULL
ORDER BY next_at DESC, name_key DESC, partner_id DESC
LIMIT :limit OFFSET :skip;
