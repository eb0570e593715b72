INSERT INTO touched_event (id)
WITH RECURSIVE successor (id) AS (
    SELECT event.id
    FROM touched_event
    JOIN event ON event.follows_id = touched_event.id
    UNION
    SELECT event.id
    FROM successor
    JOIN event ON event.follows_id = successor.id
)
SELECT successor.id
FROM successor
JOIN event ON event.id = successor.id
WHERE event.state = 'planned'
ON CONFLICT DO NOTHING;
