SELECT contact.id, contact.partner_id, contact.name, partner.name, 0
FROM contact
JOIN partner ON partner.id = contact.partner_id
WHERE contact.id = :id AND contact.trashed_at IS NULL AND partner.trashed_at IS NULL;
