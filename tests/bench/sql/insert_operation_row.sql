INSERT INTO operation_row (table_name, row_id, seq, action, column_groups) VALUES (?1, ?2, ?3, ?4, ?5);
