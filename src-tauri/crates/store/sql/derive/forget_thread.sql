DELETE FROM touched_thread;
