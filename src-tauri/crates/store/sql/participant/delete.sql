DELETE FROM participant WHERE event_id = :event_id AND person_id = :person_id;
