SELECT count(*) FROM partner_index WHERE next_at IS NOT NULL;
