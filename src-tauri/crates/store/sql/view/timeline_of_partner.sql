SELECT timeline.at, timeline.event_id
FROM timeline
WHERE timeline.partner_id = :partner_id
    AND (timeline.at, timeline.event_id) < (:at, :event_id)
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = timeline.thread_id
    )
ORDER BY timeline.at DESC, timeline.event_id DESC
LIMIT :limit;
