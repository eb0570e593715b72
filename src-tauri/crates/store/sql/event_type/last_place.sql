SELECT max(place) FROM event_type;
