WITH RECURSIVE before (id, depth) AS (
    SELECT follows_id, 1 FROM event WHERE id = :event_id
    UNION
    SELECT event.follows_id, before.depth + 1
    FROM before
    JOIN event ON event.id = before.id
    WHERE event.trashed_at IS NOT NULL
)
SELECT
    coalesce(event.outcome_type_id, event.plan_type_id),
    coalesce(event.happened_at, event.cancelled_at, event.created_at),
    substr(coalesce(event.outcome_text, event.plan_note, ''), 1, 120)
FROM before
JOIN event ON event.id = before.id
WHERE event.trashed_at IS NULL
ORDER BY before.depth
LIMIT 1;
