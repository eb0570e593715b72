WITH found AS MATERIALIZED (
    SELECT
        touched_list.id,
        nullif(count(thread_summary.thread_id), 0) AS open_count,
        nullif(count(thread_summary.thread_id) - count(thread_summary.next_at), 0) AS hanging_count
    FROM touched_list
    LEFT JOIN thread_summary ON thread_summary.partner_id = touched_list.id AND thread_summary.is_open = 1
    GROUP BY touched_list.id
)
UPDATE partner_index
SET open_count = found.open_count, hanging_count = found.hanging_count
FROM found
WHERE partner_index.partner_id = found.id
    AND (
        partner_index.open_count IS NOT found.open_count
        OR partner_index.hanging_count IS NOT found.hanging_count
    );
