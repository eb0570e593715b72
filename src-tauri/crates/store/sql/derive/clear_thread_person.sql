DELETE FROM thread_person WHERE thread_id IN (SELECT id FROM touched_thread);
