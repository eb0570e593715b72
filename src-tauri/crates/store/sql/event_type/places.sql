SELECT id, place FROM event_type ORDER BY place, id;
