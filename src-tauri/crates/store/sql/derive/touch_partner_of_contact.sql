INSERT INTO touched_partner (id)
SELECT partner_id FROM contact WHERE id = :id
ON CONFLICT DO NOTHING;
