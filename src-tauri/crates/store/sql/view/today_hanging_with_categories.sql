SELECT
    thread_summary.thread_id,
    (
        SELECT category_set(group_concat(hex(had.category_id), ''))
        FROM (
            SELECT category_id FROM thread_category WHERE thread_id = thread_summary.thread_id
            UNION ALL
            SELECT category_id FROM partner_category WHERE partner_id = thread_summary.partner_id
        ) AS had
    ) AS categories
FROM thread_summary
WHERE thread_summary.owner_id = :viewer_id
    AND thread_summary.is_open = 1
    AND thread_summary.next_event_id IS NULL
ORDER BY coalesce(thread_summary.last_at, thread_summary.opened_at), thread_summary.thread_id;
