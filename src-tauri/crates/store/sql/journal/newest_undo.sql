WITH RECURSIVE newest (seq) AS (
    SELECT coalesce(max(seq), 0)
    FROM operation
    WHERE actor_id = :actor_id
        AND undoes_id IS NULL
        -- What a person sets for himself is no work that what he took back could stand in the way of.
        AND kind NOT IN (
            'start_workspace', 'move_zone', 'seed', 'update_settings', 'choose_partner_columns'
        )
),
undo (id, root, depth, seq, kind) AS (
    SELECT operation.id, operation.undoes_id, 1, operation.seq, operation.kind
    FROM operation, newest
    WHERE operation.actor_id = :actor_id
        AND operation.undoes_id IS NOT NULL
        AND operation.seq > newest.seq
    UNION ALL
    SELECT undo.id, operation.undoes_id, undo.depth + 1, undo.seq, operation.kind
    FROM undo
    JOIN operation ON operation.id = undo.root
    -- What was taken back in part is a change like any other: once that is undone, it is itself what is done again.
    WHERE operation.undoes_id IS NOT NULL
        AND (json_type(operation.params, '$.without') IS NOT 'array' OR undo.kind <> 'undo')
)
SELECT undo.id, undo.root
FROM undo
JOIN operation ON operation.id = undo.root
WHERE (
        operation.undoes_id IS NULL
        OR json_type(operation.params, '$.without') = 'array' AND undo.kind = 'undo'
    )
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
