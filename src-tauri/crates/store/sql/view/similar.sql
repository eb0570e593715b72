SELECT partner_id
FROM partner_key
WHERE sign = :sign AND value = :value AND partner_id <> :except
ORDER BY partner_id
LIMIT :limit;
