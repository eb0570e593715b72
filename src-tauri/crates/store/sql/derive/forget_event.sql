DELETE FROM touched_event;
