SELECT
    resource.id,
    resource.name,
    resource.kind,
    resource.note,
    resource.capacity,
    resource.zone,
    resource.hours,
    resource.colour,
    resource.retired_at IS NOT NULL,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'resource'
            AND operation_row.row_id = resource.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    )
FROM resource
ORDER BY resource.place, resource.id;
