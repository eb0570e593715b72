WITH RECURSIVE taken_back (id, undoes_id) AS (
    SELECT id, undoes_id FROM operation WHERE id = :id
    UNION ALL
    SELECT operation.id, operation.undoes_id
    FROM taken_back
    JOIN operation ON operation.id = taken_back.undoes_id
)
SELECT id FROM taken_back WHERE undoes_id IS NULL;
