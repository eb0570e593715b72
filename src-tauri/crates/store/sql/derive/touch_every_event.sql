INSERT INTO touched_event (id) SELECT id FROM event;
