SELECT CASE :table_name
    WHEN 'thread' THEN (SELECT id FROM thread WHERE id = :row_id)
    WHEN 'event' THEN (SELECT thread_id FROM event WHERE id = :row_id)
    WHEN 'reschedule' THEN (
        SELECT event.thread_id FROM reschedule JOIN event ON event.id = reschedule.event_id
        WHERE reschedule.id = :row_id
    )
    WHEN 'reminder' THEN (
        SELECT event.thread_id FROM reminder JOIN event ON event.id = reminder.event_id
        WHERE reminder.id = :row_id
    )
    WHEN 'reservation' THEN (
        SELECT event.thread_id FROM reservation JOIN event ON event.id = reservation.event_id
        WHERE reservation.id = :row_id
    )
    WHEN 'product_line' THEN (
        SELECT event.thread_id FROM product_line JOIN event ON event.id = product_line.event_id
        WHERE product_line.id = :row_id
    )
END;
