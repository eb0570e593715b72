-- Of done events too, which a change of a partner touches by nothing else.
INSERT INTO touched_reservation (id)
SELECT reservation.id
FROM thread
CROSS JOIN event ON event.thread_id = thread.id
CROSS JOIN reservation ON reservation.event_id = event.id
WHERE thread.partner_id = :id
ON CONFLICT DO NOTHING;
