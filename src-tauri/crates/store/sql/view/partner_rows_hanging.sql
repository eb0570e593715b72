SELECT rowid FROM partner_index WHERE hanging_count IS NOT NULL;
