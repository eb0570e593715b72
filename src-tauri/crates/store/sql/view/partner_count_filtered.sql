SELECT count(*)
FROM partner_index
WHERE NOT EXISTS (SELECT 1 FROM json_each(:words) WHERE instr(partner_index.haystack, value) = 0);
