SELECT rowid FROM partner_index WHERE open_count IS NOT NULL;
