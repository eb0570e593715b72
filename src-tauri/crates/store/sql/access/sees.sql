SELECT 1
FROM visible_thread
WHERE viewer_id = :viewer_id AND thread_id = :thread_id
LIMIT 1;
