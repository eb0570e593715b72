SELECT rowid, partner_id, created_at
FROM partner_index
ORDER BY created_at, name_key DESC, partner_id DESC
LIMIT :limit OFFSET :skip;
