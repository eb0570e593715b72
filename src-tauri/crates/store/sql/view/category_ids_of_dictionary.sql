SELECT id FROM category WHERE dictionary_id = :dictionary_id;
