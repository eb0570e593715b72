SELECT name, city, trashed_at FROM partner WHERE id = :partner_id;
