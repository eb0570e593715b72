DELETE FROM {table} WHERE {owner} = :owner_id AND category_id = :category_id;
