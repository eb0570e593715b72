DELETE FROM event_type_dictionary WHERE event_type_id = :event_type_id AND dictionary_id = :dictionary_id;
