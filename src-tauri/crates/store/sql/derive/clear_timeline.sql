DELETE FROM timeline WHERE event_id IN (SELECT id FROM touched_event);
