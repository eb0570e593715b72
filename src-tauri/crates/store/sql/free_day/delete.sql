DELETE FROM free_day WHERE id = :id;
