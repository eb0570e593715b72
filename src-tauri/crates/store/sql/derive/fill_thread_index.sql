INSERT INTO thread_index (thread_id, haystack)
SELECT thread.id, fold(thread.title)
FROM touched_thread
CROSS JOIN thread ON thread.id = touched_thread.id
WHERE thread.trashed_at IS NULL
ON CONFLICT DO NOTHING;
