SELECT rowid, partner_id
FROM partner_index
ORDER BY owner_key, owner_id, name_key, partner_id
LIMIT :limit OFFSET :skip;
