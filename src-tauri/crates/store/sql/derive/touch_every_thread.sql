INSERT INTO touched_thread (id) SELECT id FROM thread;
