DELETE FROM partner_key WHERE partner_id IN (SELECT id FROM touched_partner);
