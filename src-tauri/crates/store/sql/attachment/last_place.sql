SELECT max(place) FROM attachment WHERE event_id = :event_id;
