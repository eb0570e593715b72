SELECT id, name_pl, name_en FROM event_type ORDER BY place, id;
