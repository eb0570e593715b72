SELECT CASE :table_name
    WHEN 'attachment' THEN (SELECT name FROM attachment WHERE id = :row_id)
    WHEN 'reservation' THEN (
        SELECT resource.name
        FROM reservation
        JOIN resource ON resource.id = reservation.resource_id
        WHERE reservation.id = :row_id
    )
    WHEN 'product_line' THEN (SELECT name FROM product_line WHERE id = :row_id)
END;
