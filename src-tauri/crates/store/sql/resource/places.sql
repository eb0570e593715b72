SELECT id, place FROM resource ORDER BY place, id;
