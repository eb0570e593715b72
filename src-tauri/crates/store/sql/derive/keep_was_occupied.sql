INSERT INTO was_occupied (reservation_id, resource_id, units, start_at, end_at)
SELECT
    occupancy.reservation_id, occupancy.resource_id, occupancy.units, occupancy.start_at, occupancy.end_at
FROM touched_reservation
CROSS JOIN occupancy ON occupancy.reservation_id = touched_reservation.id;
