SELECT dictionary_id FROM category WHERE id = :id;
