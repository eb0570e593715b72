DELETE FROM thread_summary WHERE thread_id IN (SELECT id FROM touched_thread);
