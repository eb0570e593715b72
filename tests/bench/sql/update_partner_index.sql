UPDATE partner_index
SET
    last_at = ?2,
    next_at = iif(next_at IS NULL OR next_at > ?3, ?3, next_at)
WHERE partner_id = ?1;
