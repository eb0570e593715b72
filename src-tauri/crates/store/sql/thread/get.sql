SELECT
    id, partner_id, title, owner_id, opened_at, state, outcome, reason, closed_at, trashed_at
FROM thread
WHERE id = :id;
