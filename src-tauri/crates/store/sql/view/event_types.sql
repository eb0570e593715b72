SELECT
    event_type.id, event_type.name_pl, event_type.name_en, event_type.icon, event_type.colour,
    event_type.place, event_type.asks_result, event_type.follow_up_type_id, event_type.follow_up_count,
    event_type.follow_up_unit, event_type.follow_up_time, event_type.follow_up_note,
    event_type.retired_at, event_type.requires_text, event_type.requires_contact,
    event_type.requires_amount, event_type.requires_attachment, event_type.requires_participant,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'event_type'
            AND operation_row.row_id = event_type.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    ) AS token
FROM event_type
ORDER BY event_type.place, event_type.id;
