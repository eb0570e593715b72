INSERT INTO touched_reservation (id)
SELECT reservation.id
FROM touched_event
CROSS JOIN reservation ON reservation.event_id = touched_event.id
WHERE TRUE
ON CONFLICT DO NOTHING;
