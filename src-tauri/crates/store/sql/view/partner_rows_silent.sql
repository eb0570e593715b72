SELECT rowid FROM partner_index WHERE last_at < :before;
