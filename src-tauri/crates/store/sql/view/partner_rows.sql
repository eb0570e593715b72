SELECT rowid FROM partner_index;
