SELECT
    reservation.id,
    reservation.resource_id,
    resource.name,
    resource.kind,
    resource.colour,
    resource.capacity,
    reservation.units,
    reservation.start_date, reservation.start_time,
    reservation.end_date, reservation.end_time,
    reservation.zone,
    reservation.follows_plan,
    EXISTS (SELECT 1 FROM occupancy WHERE occupancy.reservation_id = reservation.id),
    booker.name
FROM reservation
JOIN resource ON resource.id = reservation.resource_id
JOIN user_account AS booker ON booker.id = reservation.booked_by
WHERE reservation.event_id = :event_id
ORDER BY reservation.start_date, reservation.start_time, reservation.id;
