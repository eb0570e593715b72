UPDATE thread
SET
    partner_id = :partner_id,
    title = :title,
    owner_id = :owner_id,
    opened_at = :opened_at,
    state = :state,
    outcome = :outcome,
    reason = :reason,
    closed_at = :closed_at,
    trashed_at = :trashed_at
WHERE id = :id;
