SELECT count(*)
FROM thread_summary
WHERE owner_id = ?1 AND is_open = 1 AND next_event_id IS NULL;
