INSERT INTO schema_column (schema, table_name, position, column_name)
SELECT :schema, :table_name, cid, name
FROM pragma_table_info(:table_name);
