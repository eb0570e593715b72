SELECT column_name
FROM schema_column
WHERE schema = :schema AND table_name = :table_name
ORDER BY position;
