UPDATE thread_summary
SET
    last_event_id = ?2,
    last_at = ?3,
    next_event_id = iif(next_at IS NULL OR next_at > ?5, ?4, next_event_id),
    next_at = iif(next_at IS NULL OR next_at > ?5, ?5, next_at)
WHERE thread_id = ?1;
