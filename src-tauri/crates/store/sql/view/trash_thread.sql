SELECT
    thread.title, NULL, partner.id, partner.name, partner.trashed_at IS NOT NULL, thread.id, thread.title, FALSE, FALSE,
    thread.trashed_at, thread.owner_id, NULL, NULL, NULL
FROM thread
JOIN partner ON partner.id = thread.partner_id
WHERE thread.id = :id;
