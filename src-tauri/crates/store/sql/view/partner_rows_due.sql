SELECT rowid FROM partner_index WHERE next_at <= :now;
