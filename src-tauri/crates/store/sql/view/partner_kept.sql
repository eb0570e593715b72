-- A merged partner may have been merged into one that was merged later.
WITH RECURSIVE kept (id, depth) AS (
    SELECT :partner_id, 0
    UNION ALL
    SELECT partner.merged_into_id, kept.depth + 1
    FROM kept
    JOIN partner ON partner.id = kept.id
    WHERE partner.merged_into_id IS NOT NULL AND kept.depth < 100
)
SELECT id
FROM kept
ORDER BY depth DESC
LIMIT 1;
