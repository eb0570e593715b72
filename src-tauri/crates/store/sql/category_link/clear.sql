DELETE FROM {table} WHERE category_id = :category_id;
