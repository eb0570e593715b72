SELECT timeline.at, timeline.event_id
FROM (
    SELECT event.id AS event_id FROM event WHERE event.contact_id = :contact_id
    UNION
    SELECT participant.event_id
    FROM participant
    WHERE participant.contact_id = :contact_id AND participant.removed_at IS NULL
) AS his
CROSS JOIN timeline ON timeline.event_id = his.event_id
WHERE (timeline.at, timeline.event_id) < (:at, :event_id)
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = timeline.thread_id
    )
ORDER BY timeline.at DESC, timeline.event_id DESC
LIMIT :limit;
