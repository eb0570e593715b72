SELECT seq, schema, changeset FROM operation WHERE id = :id;
