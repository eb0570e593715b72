DELETE FROM partner_index WHERE partner_id IN (SELECT id FROM touched_partner);
