INSERT INTO operation_row (table_name, row_id, seq, action, column_groups)
VALUES (:table_name, :row_id, :seq, 'use', :column_groups)
ON CONFLICT (table_name, row_id, seq) DO UPDATE SET column_groups = column_groups | excluded.column_groups;
