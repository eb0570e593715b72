DELETE FROM occupancy WHERE reservation_id IN (SELECT id FROM touched_reservation);
