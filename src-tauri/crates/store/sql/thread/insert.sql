INSERT INTO thread (
    id, partner_id, title, owner_id, opened_at, state, outcome, reason, closed_at, trashed_at
) VALUES (
    :id, :partner_id, :title, :owner_id, :opened_at, :state, :outcome, :reason, :closed_at,
    :trashed_at
);
