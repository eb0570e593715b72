SELECT count(*) FROM partner_index;
