SELECT
    timeline.event_type_id, timeline.person_id, timeline.state, timeline.result, timeline.categories, count(*)
FROM timeline
WHERE timeline.thread_id = :thread_id
    AND timeline.at >= :from
    AND timeline.at < :before
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = timeline.thread_id
    )
GROUP BY timeline.event_type_id, timeline.person_id, timeline.state, timeline.result, timeline.categories;
