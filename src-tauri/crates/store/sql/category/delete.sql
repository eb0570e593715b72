DELETE FROM category WHERE id = :id;
