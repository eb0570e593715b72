SELECT id, first_date, last_date, name FROM free_day WHERE id = :id;
