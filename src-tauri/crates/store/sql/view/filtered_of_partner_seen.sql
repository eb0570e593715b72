SELECT timeline.at, timeline.event_id
FROM (
    SELECT DISTINCT visible_thread_at_partner.thread_id
    FROM visible_thread_at_partner
    WHERE visible_thread_at_partner.viewer_id = :viewer_id
        AND visible_thread_at_partner.partner_id = :partner_id
) AS seen
CROSS JOIN timeline ON timeline.thread_id = seen.thread_id
WHERE (timeline.at, timeline.event_id) < (:at, :event_id)
    AND timeline.at >= :from
    AND (:types IS NULL OR hex(timeline.event_type_id) IN (SELECT value FROM json_each(:types)))
    AND (:people IS NULL OR hex(timeline.person_id) IN (SELECT value FROM json_each(:people)))
    AND (:states IS NULL OR timeline.state IN (SELECT value FROM json_each(:states)))
    AND (:results IS NULL OR timeline.result IN (SELECT value FROM json_each(:results)))
    AND (:categories IS NULL OR passes_categories(timeline.categories, :categories))
ORDER BY timeline.at DESC, timeline.event_id DESC
LIMIT :limit;
