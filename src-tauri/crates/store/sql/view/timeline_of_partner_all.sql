SELECT timeline.at, timeline.event_id
FROM timeline
WHERE timeline.partner_id = :partner_id
    AND (timeline.at, timeline.event_id) < (:at, :event_id)
ORDER BY timeline.at DESC, timeline.event_id DESC
LIMIT :limit;
