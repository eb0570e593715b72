SELECT CASE :table_name
    WHEN 'partner' THEN (SELECT name FROM partner WHERE id = :row_id)
    WHEN 'contact' THEN (SELECT name FROM contact WHERE id = :row_id)
    WHEN 'user_account' THEN (SELECT name FROM user_account WHERE id = :row_id)
    WHEN 'workspace' THEN (SELECT name FROM workspace WHERE id = :row_id)
    WHEN 'free_day' THEN (SELECT name FROM free_day WHERE id = :row_id)
    WHEN 'product' THEN (SELECT name FROM product WHERE id = :row_id)
    WHEN 'event_type' THEN (SELECT name_pl FROM event_type WHERE id = :row_id)
    WHEN 'dictionary' THEN (SELECT name_pl FROM dictionary WHERE id = :row_id)
    WHEN 'category' THEN (
        SELECT dictionary.name_pl || ' · ' || category.name_pl
        FROM category
        JOIN dictionary ON dictionary.id = category.dictionary_id
        WHERE category.id = :row_id
    )
    WHEN 'thread' THEN (
        SELECT partner.name || ' · ' || thread.title
        FROM thread
        JOIN partner ON partner.id = thread.partner_id
        WHERE thread.id = :row_id
    )
    WHEN 'event' THEN (
        SELECT partner.name || ' · ' || thread.title
        FROM event
        JOIN thread ON thread.id = event.thread_id
        JOIN partner ON partner.id = thread.partner_id
        WHERE event.id = :row_id
    )
    WHEN 'reminder' THEN (
        SELECT partner.name || ' · ' || thread.title
        FROM reminder
        JOIN event ON event.id = reminder.event_id
        JOIN thread ON thread.id = event.thread_id
        JOIN partner ON partner.id = thread.partner_id
        WHERE reminder.id = :row_id
    )
    WHEN 'resource' THEN (SELECT name FROM resource WHERE id = :row_id)
    WHEN 'reservation' THEN (
        SELECT partner.name || ' · ' || thread.title
        FROM reservation
        JOIN event ON event.id = reservation.event_id
        JOIN thread ON thread.id = event.thread_id
        JOIN partner ON partner.id = thread.partner_id
        WHERE reservation.id = :row_id
    )
    WHEN 'reschedule' THEN (
        SELECT partner.name || ' · ' || thread.title
        FROM reschedule
        JOIN event ON event.id = reschedule.event_id
        JOIN thread ON thread.id = event.thread_id
        JOIN partner ON partner.id = thread.partner_id
        WHERE reschedule.id = :row_id
    )
    WHEN 'product_line' THEN (
        SELECT partner.name || ' · ' || thread.title
        FROM product_line
        JOIN event ON event.id = product_line.event_id
        JOIN thread ON thread.id = event.thread_id
        JOIN partner ON partner.id = thread.partner_id
        WHERE product_line.id = :row_id
    )
    WHEN 'attachment' THEN (
        SELECT partner.name || ' · ' || attachment.name
        FROM attachment
        JOIN event ON event.id = attachment.event_id
        JOIN thread ON thread.id = event.thread_id
        JOIN partner ON partner.id = thread.partner_id
        WHERE attachment.id = :row_id
    )
END;
