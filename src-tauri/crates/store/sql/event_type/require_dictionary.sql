INSERT INTO event_type_dictionary (event_type_id, dictionary_id) VALUES (:event_type_id, :dictionary_id);
