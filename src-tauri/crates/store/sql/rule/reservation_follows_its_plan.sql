SELECT CASE part.value WHEN 'event' THEN event.id ELSE reservation.id END
FROM touched_reservation
CROSS JOIN reservation ON reservation.id = touched_reservation.id
CROSS JOIN event ON event.id = reservation.event_id
CROSS JOIN json_each('["event", "reservation"]') AS part
WHERE reservation.follows_plan
    AND NOT books_plan(
        event.plan_date, event.plan_time, event.plan_zone, event.plan_end_date, event.plan_end_time,
        reservation.start_date, reservation.start_time, reservation.end_date, reservation.end_time, reservation.zone
    );
