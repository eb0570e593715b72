SELECT
    thread.id,
    thread.partner_id,
    thread.title,
    partner.name,
    thread_summary.is_open,
    newest.rank
FROM (
    SELECT fitting.thread_id, fitting.rank
    FROM (
        SELECT thread_index.thread_id, word_rank(thread_index.haystack, :wanted) AS rank
        FROM thread_index
    ) AS fitting
    WHERE fitting.rank IS NOT NULL
        AND EXISTS (
            SELECT 1 FROM visible_thread
            WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = fitting.thread_id
        )
    ORDER BY fitting.thread_id DESC
    LIMIT :newest
) AS newest
CROSS JOIN thread ON thread.id = newest.thread_id
CROSS JOIN thread_summary ON thread_summary.thread_id = newest.thread_id
CROSS JOIN partner ON partner.id = thread.partner_id
WHERE partner.trashed_at IS NULL
ORDER BY newest.rank, thread_summary.is_open DESC, thread_summary.last_at DESC, thread.id
LIMIT :limit;
