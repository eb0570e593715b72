SELECT operation.id
FROM operation
WHERE operation.actor_id = :actor_id
    AND operation.kind NOT IN ('start_workspace', 'move_zone', 'seed')
    -- What was taken back in part is not where it was before: that is a change like any other.
    AND (operation.undoes_id IS NULL OR json_type(operation.params, '$.without') = 'array')
    AND (
        WITH RECURSIVE turn (id) AS (
            SELECT undo.id FROM operation AS undo WHERE undo.undoes_id = operation.id
            UNION ALL
            SELECT undo.id
            FROM turn
            JOIN operation AS undo ON undo.undoes_id = turn.id
        )
        SELECT count(*) % 2 = 0 FROM turn
    )
ORDER BY operation.seq DESC
LIMIT :limit;
