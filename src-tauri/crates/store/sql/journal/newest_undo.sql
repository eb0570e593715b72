WITH RECURSIVE newest (seq) AS (
    SELECT coalesce(max(seq), 0)
    FROM operation
    WHERE actor_id = :actor_id
        AND undoes_id IS NULL
        AND kind NOT IN ('start_workspace', 'move_zone', 'seed')
),
undo (id, root, depth, seq) AS (
    SELECT operation.id, operation.undoes_id, 1, operation.seq
    FROM operation, newest
    WHERE operation.actor_id = :actor_id
        AND operation.undoes_id IS NOT NULL
        AND operation.seq > newest.seq
    UNION ALL
    SELECT undo.id, operation.undoes_id, undo.depth + 1, undo.seq
    FROM undo
    JOIN operation ON operation.id = undo.root
    WHERE operation.undoes_id IS NOT NULL
)
SELECT undo.id
FROM undo
JOIN operation ON operation.id = undo.root
WHERE operation.undoes_id IS NULL
    AND undo.depth % 2 = 1
    AND (
        WITH RECURSIVE turn (id) AS (
            SELECT later.id FROM operation AS later WHERE later.undoes_id = undo.id
            UNION ALL
            SELECT later.id
            FROM turn
            JOIN operation AS later ON later.undoes_id = turn.id
        )
        SELECT count(*) % 2 = 0 FROM turn
    )
ORDER BY undo.seq DESC
LIMIT :limit;
