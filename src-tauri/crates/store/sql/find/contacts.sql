SELECT fitting.id, fitting.partner_id, fitting.name, fitting.partner_name, fitting.rank
FROM (
    SELECT
        contact.id,
        contact.partner_id,
        contact.name,
        partner.name AS partner_name,
        word_rank(fold(contact.name), :wanted) AS rank
    FROM (
        SELECT partner_index.partner_id
        FROM partner_index
        WHERE word_rank(partner_index.haystack, :wanted) IS NOT NULL
        LIMIT :partners
    ) AS candidate
    CROSS JOIN contact ON contact.partner_id = candidate.partner_id
    CROSS JOIN partner ON partner.id = contact.partner_id
    WHERE contact.trashed_at IS NULL
) AS fitting
WHERE fitting.rank IS NOT NULL
ORDER BY fitting.rank, sort_key(fitting.name), fitting.id
LIMIT :limit;
