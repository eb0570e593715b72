SELECT dictionary_id FROM event_type_dictionary WHERE event_type_id = :event_type_id ORDER BY dictionary_id;
