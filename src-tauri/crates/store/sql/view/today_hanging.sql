SELECT
    thread_summary.thread_id,
    thread.title,
    thread_summary.partner_id,
    partner.name AS partner_name,
    thread_summary.last_at,
    coalesce(thread_summary.last_at, thread_summary.opened_at) AS since
FROM thread_summary
CROSS JOIN thread ON thread.id = thread_summary.thread_id
CROSS JOIN partner ON partner.id = thread_summary.partner_id
WHERE thread_summary.owner_id = :viewer_id
    AND thread_summary.is_open = 1
    AND thread_summary.next_event_id IS NULL
ORDER BY coalesce(thread_summary.last_at, thread_summary.opened_at), thread_summary.thread_id
LIMIT :limit;
