SELECT id, name, city, 0 FROM partner WHERE id = :id AND trashed_at IS NULL;
