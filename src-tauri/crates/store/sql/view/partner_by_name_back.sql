SELECT rowid, partner_id, name_key
FROM partner_index
ORDER BY name_key DESC, partner_id DESC
LIMIT :limit OFFSET :skip;
