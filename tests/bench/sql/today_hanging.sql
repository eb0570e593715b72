SELECT
    thread_summary.thread_id, thread.title, thread_summary.partner_id, partner.name,
    coalesce(thread_summary.last_at, thread_summary.opened_at)
FROM thread_summary
JOIN thread ON thread.id = thread_summary.thread_id
JOIN partner ON partner.id = thread_summary.partner_id
WHERE thread_summary.owner_id = ?1
    AND thread_summary.is_open = 1
    AND thread_summary.next_event_id IS NULL
ORDER BY thread_summary.last_at, thread_summary.thread_id
LIMIT 50;
