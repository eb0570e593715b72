SELECT
    id, partner_id, title, owner_id, opened_at, state, outcome, reason, closed_at, trashed_at
FROM thread
WHERE partner_id = :partner_id AND state = 'open' AND trashed_at IS NULL
ORDER BY id;
