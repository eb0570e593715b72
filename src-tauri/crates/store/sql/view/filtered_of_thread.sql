SELECT timeline.at, timeline.event_id
FROM timeline
WHERE timeline.thread_id = :thread_id
    AND (timeline.at, timeline.event_id) < (:at, :event_id)
    AND timeline.at >= :from
    AND (:types IS NULL OR hex(timeline.event_type_id) IN (SELECT value FROM json_each(:types)))
    AND (:people IS NULL OR hex(timeline.person_id) IN (SELECT value FROM json_each(:people)))
    AND (:states IS NULL OR timeline.state IN (SELECT value FROM json_each(:states)))
    AND (:results IS NULL OR timeline.result IN (SELECT value FROM json_each(:results)))
    AND (:categories IS NULL OR passes_categories(timeline.categories, :categories))
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = timeline.thread_id
    )
ORDER BY timeline.at DESC, timeline.event_id DESC
LIMIT :limit;
