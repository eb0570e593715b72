DELETE FROM marked_event;
