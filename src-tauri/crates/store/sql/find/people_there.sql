SELECT fitting.id, fitting.name, fitting.position
FROM (
    SELECT
        contact.id,
        contact.name,
        contact.position,
        CASE WHEN :wanted = '' THEN 0 ELSE word_rank(fold(contact.name), :wanted) END AS rank
    FROM contact
    WHERE contact.partner_id = :partner_id AND contact.trashed_at IS NULL
) AS fitting
WHERE fitting.rank IS NOT NULL
ORDER BY fitting.rank, sort_key(fitting.name), fitting.id
LIMIT :limit;
