SELECT "from", "table"
FROM pragma_foreign_key_list(:table_name)
ORDER BY id, seq;
