-- Reservations that now hold more, or at other times, than before: at no instant of theirs may more be held than
-- there is. And resources of which there are fewer: the same for all that is still to come. No reservation lasts
-- 93 days, so those that may reach an instant begin that near.
WITH
asked (row_id, resource_id, start_at, end_at) AS (
    SELECT occupancy.reservation_id, occupancy.resource_id, occupancy.start_at, occupancy.end_at
    FROM touched_reservation
    CROSS JOIN occupancy ON occupancy.reservation_id = touched_reservation.id
    LEFT JOIN was_occupied
        ON was_occupied.reservation_id = occupancy.reservation_id
        AND was_occupied.resource_id = occupancy.resource_id
        AND was_occupied.units >= occupancy.units
        AND was_occupied.start_at <= occupancy.start_at
        AND was_occupied.end_at >= occupancy.end_at
    WHERE was_occupied.reservation_id IS NULL
    UNION ALL
    SELECT id, id, since, 9223372036854775807
    FROM touched_resource
),
held (row_id, resource_id, start_at, end_at, units) AS (
    SELECT
        asked.row_id,
        asked.resource_id,
        max(occupancy.start_at, asked.start_at),
        occupancy.end_at,
        occupancy.units
    FROM asked
    CROSS JOIN occupancy
        ON occupancy.resource_id = asked.resource_id
        AND occupancy.start_at > asked.start_at - 8035200000
        AND occupancy.start_at < asked.end_at
    WHERE occupancy.end_at > asked.start_at
),
change (row_id, resource_id, at, units) AS (
    SELECT row_id, resource_id, start_at, units FROM held
    UNION ALL
    SELECT row_id, resource_id, end_at, -units FROM held
),
-- What ends at an instant is gone before what begins then.
load (row_id, resource_id, units) AS (
    SELECT
        row_id,
        resource_id,
        sum(units) OVER (PARTITION BY row_id ORDER BY at, units ROWS UNBOUNDED PRECEDING)
    FROM change
)
SELECT DISTINCT load.row_id
FROM load
CROSS JOIN resource ON resource.id = load.resource_id
WHERE load.units > resource.capacity;
