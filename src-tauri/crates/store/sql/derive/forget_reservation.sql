DELETE FROM touched_reservation;
