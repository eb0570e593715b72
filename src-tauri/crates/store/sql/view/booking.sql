-- Of a thread that the viewer does not see, only when and by whom (R13).
SELECT
    reservation.booked_by,
    booker.name,
    event.id,
    event.thread_id,
    thread.title,
    partner.id,
    partner.name,
    event.state,
    coalesce(event.plan_type_id, event.outcome_type_id),
    substr(coalesce(nullif(event.plan_note, ''), event.outcome_text, ''), 1, 120),
    EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = thread.id
    )
FROM reservation
JOIN user_account AS booker ON booker.id = reservation.booked_by
JOIN event ON event.id = reservation.event_id
JOIN thread ON thread.id = event.thread_id
JOIN partner ON partner.id = thread.partner_id
WHERE reservation.id = :reservation_id;
