DELETE FROM touched_list;
