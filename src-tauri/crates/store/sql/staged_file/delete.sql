DELETE FROM staged_file WHERE id = :id;
