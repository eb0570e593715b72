SELECT since FROM touched_resource WHERE id = :id;
