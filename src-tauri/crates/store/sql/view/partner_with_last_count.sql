SELECT count(*) FROM partner_index WHERE last_at IS NOT NULL;
