SELECT rowid, partner_id, open_count
FROM partner_index
WHERE open_count IS NOT NULL
ORDER BY open_count, name_key DESC, partner_id DESC
LIMIT :limit OFFSET :skip;
