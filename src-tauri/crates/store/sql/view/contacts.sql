SELECT id
FROM contact
WHERE partner_id = :partner_id AND trashed_at IS NULL
ORDER BY sort_key(name), id;
