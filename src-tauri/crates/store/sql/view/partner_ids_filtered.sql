SELECT partner_id
FROM partner_index
WHERE NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(partner_index.haystack, value) = 0)
ORDER BY name_key, partner_id
LIMIT :limit OFFSET :offset;
