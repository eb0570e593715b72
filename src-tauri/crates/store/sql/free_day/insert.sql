INSERT INTO free_day (id, first_date, last_date, name)
VALUES (:id, :first_date, :last_date, :name);
