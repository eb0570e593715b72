DELETE FROM touched_resource;
