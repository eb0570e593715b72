DELETE FROM thread_amount WHERE thread_id IN (SELECT id FROM touched_thread);
