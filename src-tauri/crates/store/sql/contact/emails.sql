SELECT partner_id, email FROM contact WHERE email <> '' AND trashed_at IS NULL;
