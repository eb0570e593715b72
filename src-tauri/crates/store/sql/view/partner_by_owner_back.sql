SELECT rowid, partner_id, owner_id
FROM partner_index
ORDER BY owner_key DESC, owner_id DESC, name_key DESC, partner_id DESC
LIMIT :limit OFFSET :skip;
