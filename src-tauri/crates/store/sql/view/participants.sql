SELECT
    participant.contact_id,
    participant.user_id,
    coalesce(contact.name, user_account.name),
    participant.part,
    contact.partner_id,
    partner.name,
    coalesce(contact.trashed_at, partner.trashed_at, user_account.retired_at)
FROM participant
LEFT JOIN contact ON contact.id = participant.contact_id
LEFT JOIN partner ON partner.id = contact.partner_id
LEFT JOIN user_account ON user_account.id = participant.user_id
WHERE participant.event_id = :event_id AND participant.removed_at IS NULL
ORDER BY
    CASE participant.part WHEN 'leads' THEN 0 WHEN 'attends' THEN 1 WHEN 'optional' THEN 2 ELSE 3 END,
    sort_key(coalesce(contact.name, user_account.name)),
    participant.person_id;
