SELECT count(*) FROM partner_index WHERE city_key IS NOT NULL;
