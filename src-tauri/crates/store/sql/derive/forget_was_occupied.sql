DELETE FROM was_occupied;
