-- The number of an attempt is counted along events that nobody answered, so it changes no further.
INSERT INTO touched_event (id)
WITH RECURSIVE successor (id, state, outcome_result) AS (
    SELECT event.id, event.state, event.outcome_result
    FROM touched_event
    CROSS JOIN event ON event.follows_id = touched_event.id
    UNION
    SELECT event.id, event.state, event.outcome_result
    FROM successor
    JOIN event ON event.follows_id = successor.id
    WHERE successor.outcome_result = 'no_answer'
)
SELECT id
FROM successor
WHERE state = 'planned'
ON CONFLICT DO NOTHING;
