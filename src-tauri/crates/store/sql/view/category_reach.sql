-- A category, or what it was merged into, with all that is below that or was merged into it.
WITH RECURSIVE
kept (id, depth) AS (
    SELECT :category_id, 0
    UNION ALL
    SELECT category.merged_into_id, kept.depth + 1
    FROM kept
    JOIN category ON category.id = kept.id
    WHERE category.merged_into_id IS NOT NULL AND kept.depth < 100
),
reached (id) AS (
    SELECT id FROM (SELECT id FROM kept ORDER BY depth DESC LIMIT 1)
    UNION
    SELECT category_below.category_id
    FROM reached
    JOIN category_below ON category_below.ancestor_id = reached.id
    UNION
    SELECT category.id
    FROM reached
    JOIN category ON category.merged_into_id = reached.id
)
SELECT id FROM reached;
