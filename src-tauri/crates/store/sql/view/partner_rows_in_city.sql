SELECT rowid FROM partner_index WHERE city_key = :city_key;
