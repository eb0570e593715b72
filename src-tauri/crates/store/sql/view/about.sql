SELECT CASE :table_name
    WHEN 'partner' THEN :row_id
    WHEN 'product' THEN :row_id
    WHEN 'contact' THEN (SELECT partner_id FROM contact WHERE id = :row_id)
    WHEN 'thread' THEN (SELECT partner_id FROM thread WHERE id = :row_id)
    WHEN 'event' THEN (
        SELECT thread.partner_id
        FROM event
        JOIN thread ON thread.id = event.thread_id
        WHERE event.id = :row_id
    )
    WHEN 'reminder' THEN (
        SELECT thread.partner_id
        FROM reminder
        JOIN event ON event.id = reminder.event_id
        JOIN thread ON thread.id = event.thread_id
        WHERE reminder.id = :row_id
    )
    WHEN 'reservation' THEN (
        SELECT thread.partner_id
        FROM reservation
        JOIN event ON event.id = reservation.event_id
        JOIN thread ON thread.id = event.thread_id
        WHERE reservation.id = :row_id
    )
    WHEN 'reschedule' THEN (
        SELECT thread.partner_id
        FROM reschedule
        JOIN event ON event.id = reschedule.event_id
        JOIN thread ON thread.id = event.thread_id
        WHERE reschedule.id = :row_id
    )
    WHEN 'product_line' THEN (
        SELECT thread.partner_id
        FROM product_line
        JOIN event ON event.id = product_line.event_id
        JOIN thread ON thread.id = event.thread_id
        WHERE product_line.id = :row_id
    )
    WHEN 'attachment' THEN (
        SELECT thread.partner_id
        FROM attachment
        JOIN event ON event.id = attachment.event_id
        JOIN thread ON thread.id = event.thread_id
        WHERE attachment.id = :row_id
    )
END;
