SELECT rowid, partner_id
FROM partner_index
WHERE open_count IS NOT NULL
ORDER BY open_count DESC, name_key, partner_id
LIMIT :limit OFFSET :skip;
