SELECT EXISTS (SELECT 1 FROM dictionary WHERE id = :id);
