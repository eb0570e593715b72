UPDATE free_day
SET first_date = :first_date, last_date = :last_date, name = :name
WHERE id = :id;
