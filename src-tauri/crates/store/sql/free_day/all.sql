SELECT id, first_date, last_date, name FROM free_day ORDER BY first_date, id;
