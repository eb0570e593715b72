SELECT rowid, partner_id
FROM partner_index
ORDER BY created_at DESC, name_key, partner_id
LIMIT :limit OFFSET :skip;
