SELECT group_concat(name, ', ') FROM pragma_table_info(:table_name);
