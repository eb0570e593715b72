SELECT EXISTS (
    SELECT 1
    FROM operation_row
    WHERE table_name = :table_name AND row_id > :row_id AND row_id < :end AND seq = :seq
);
