INSERT INTO operation_row (table_name, row_id, seq, action, column_groups)
VALUES (:table_name, :row_id, :seq, 'update', 0)
ON CONFLICT (table_name, row_id, seq) DO NOTHING;
