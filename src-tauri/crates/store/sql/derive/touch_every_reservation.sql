INSERT INTO touched_reservation (id) SELECT id FROM reservation;
