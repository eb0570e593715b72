-- The same columns as `today_hanging`, of one thread.
SELECT
    thread_summary.thread_id,
    thread.title,
    thread_summary.partner_id,
    partner.name AS partner_name,
    thread_summary.last_at,
    coalesce(thread_summary.last_at, thread_summary.opened_at) AS since
FROM thread_summary
JOIN thread ON thread.id = thread_summary.thread_id
JOIN partner ON partner.id = thread_summary.partner_id
WHERE thread_summary.thread_id = :thread_id;
