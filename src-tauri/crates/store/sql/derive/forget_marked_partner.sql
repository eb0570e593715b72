DELETE FROM marked_partner;
