SELECT
    contact.name, NULL, partner.id, partner.name, partner.trashed_at IS NOT NULL, NULL, NULL, FALSE, FALSE,
    contact.trashed_at, partner.owner_id, NULL, NULL, NULL
FROM contact
JOIN partner ON partner.id = contact.partner_id
WHERE contact.id = :id;
