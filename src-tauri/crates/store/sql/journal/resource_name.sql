SELECT name FROM resource WHERE id = :id;
