WITH RECURSIVE turn (id) AS (
    SELECT id FROM operation WHERE undoes_id = :id
    UNION ALL
    SELECT operation.id
    FROM turn
    JOIN operation ON operation.undoes_id = turn.id
)
SELECT count(*) FROM turn;
