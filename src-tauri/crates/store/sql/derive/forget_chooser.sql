DELETE FROM touched_chooser;
