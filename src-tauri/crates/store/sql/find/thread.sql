SELECT thread.id, thread.partner_id, thread.title, partner.name, thread.state = 'open', 0
FROM thread
JOIN partner ON partner.id = thread.partner_id
WHERE thread.id = :id AND thread.trashed_at IS NULL AND partner.trashed_at IS NULL;
