INSERT INTO touched_partner (id) SELECT id FROM partner;
