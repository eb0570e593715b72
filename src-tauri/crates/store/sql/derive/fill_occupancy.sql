INSERT INTO occupancy (reservation_id, resource_id, event_id, units, start_at, end_at)
SELECT
    reservation.id,
    reservation.resource_id,
    reservation.event_id,
    reservation.units,
    due_instant(reservation.start_date, reservation.start_time, reservation.zone),
    due_instant(reservation.end_date, reservation.end_time, reservation.zone)
FROM touched_reservation
CROSS JOIN reservation ON reservation.id = touched_reservation.id
CROSS JOIN event ON event.id = reservation.event_id
CROSS JOIN thread ON thread.id = event.thread_id
CROSS JOIN partner ON partner.id = thread.partner_id
WHERE event.state <> 'cancelled'
    AND event.trashed_at IS NULL
    AND thread.trashed_at IS NULL
    AND partner.trashed_at IS NULL
    -- Where a clock change skips all of it, nothing is left.
    AND due_instant(reservation.start_date, reservation.start_time, reservation.zone)
        < due_instant(reservation.end_date, reservation.end_time, reservation.zone);
