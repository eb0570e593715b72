-- What follows from the threads that the viewer sees, partner by partner. A thread comes as often as it has people
-- below him, and counts once.
WITH seen AS MATERIALIZED (
    SELECT DISTINCT partner_id, thread_id
    FROM visible_thread_at_partner
    WHERE viewer_id = :viewer_id
)
SELECT
    partner_index.rowid,
    partner_index.partner_id,
    partner_index.name_key,
    max(thread_summary.last_at),
    min(thread_summary.next_at),
    sum(thread_summary.is_open),
    sum(thread_summary.is_open AND thread_summary.next_event_id IS NULL)
FROM seen
CROSS JOIN thread_summary ON thread_summary.thread_id = seen.thread_id
CROSS JOIN partner_index ON partner_index.partner_id = seen.partner_id
GROUP BY partner_index.rowid;
