-- Asked before and after the threads' summaries are made anew: a thread may have gone to another partner.
INSERT INTO touched_list (id)
SELECT thread_summary.partner_id
FROM touched_thread
CROSS JOIN thread_summary ON thread_summary.thread_id = touched_thread.id
WHERE true
ON CONFLICT DO NOTHING;
