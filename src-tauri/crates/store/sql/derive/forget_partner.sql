DELETE FROM touched_partner;
