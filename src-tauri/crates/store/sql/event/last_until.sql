SELECT event_id
FROM timeline
WHERE thread_id = :thread_id AND at <= :at
ORDER BY at DESC, event_id DESC
LIMIT 1;
