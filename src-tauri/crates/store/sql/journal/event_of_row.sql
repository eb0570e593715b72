SELECT CASE :table_name
    WHEN 'attachment' THEN (SELECT event_id FROM attachment WHERE id = :row_id)
    WHEN 'reservation' THEN (SELECT event_id FROM reservation WHERE id = :row_id)
    WHEN 'product_line' THEN (SELECT event_id FROM product_line WHERE id = :row_id)
    WHEN 'reminder' THEN (SELECT event_id FROM reminder WHERE id = :row_id)
    WHEN 'reschedule' THEN (SELECT event_id FROM reschedule WHERE id = :row_id)
END;
