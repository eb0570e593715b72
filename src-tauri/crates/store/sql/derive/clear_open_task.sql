DELETE FROM open_task WHERE event_id IN (SELECT id FROM touched_event);
