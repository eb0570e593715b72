INSERT INTO marked_partner (id)
SELECT partner_id FROM contact WHERE id = :id
ON CONFLICT DO NOTHING;
