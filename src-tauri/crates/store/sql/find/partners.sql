SELECT partner.id, partner.name, partner.city, best.rank
FROM (
    SELECT fitting.partner_id, fitting.name_key, fitting.rank
    FROM (
        SELECT
            partner_index.partner_id,
            partner_index.name_key,
            word_rank(partner_index.haystack, :wanted) AS rank
        FROM partner_index
    ) AS fitting
    WHERE fitting.rank IS NOT NULL
    ORDER BY fitting.rank, fitting.name_key, fitting.partner_id
    LIMIT :limit
) AS best
CROSS JOIN partner ON partner.id = best.partner_id
ORDER BY best.rank, best.name_key, best.partner_id;
