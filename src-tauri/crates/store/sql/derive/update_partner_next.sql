WITH found AS MATERIALIZED (
    SELECT
        touched_list.id,
        (
            SELECT min(thread_summary.next_at)
            FROM thread_summary
            WHERE thread_summary.partner_id = touched_list.id AND thread_summary.is_open = 1
        ) AS next_at
    FROM touched_list
)
UPDATE partner_index
SET next_at = found.next_at
FROM found
WHERE partner_index.partner_id = found.id AND partner_index.next_at IS NOT found.next_at;
