SELECT timeline.at, timeline.event_id
FROM (
    SELECT DISTINCT visible_thread_at_partner.thread_id
    FROM visible_thread_at_partner
    WHERE visible_thread_at_partner.viewer_id = :viewer_id
        AND visible_thread_at_partner.partner_id = :partner_id
) AS seen
CROSS JOIN timeline ON timeline.thread_id = seen.thread_id
WHERE (timeline.at, timeline.event_id) < (:at, :event_id)
ORDER BY timeline.at DESC, timeline.event_id DESC
LIMIT :limit;
