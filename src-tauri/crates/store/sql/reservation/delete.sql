DELETE FROM reservation WHERE id = :id;
