SELECT event_type.name_pl, event_type.name_en
FROM event_type_dictionary
CROSS JOIN event_type ON event_type.id = event_type_dictionary.event_type_id
WHERE event_type_dictionary.dictionary_id = :dictionary_id
ORDER BY event_type.place, event_type.id;
