CREATE TEMP TABLE found_{table} AS
SELECT {columns} FROM main.{table};
