SELECT
    timeline.event_type_id, timeline.person_id, timeline.state, timeline.result, timeline.categories, count(*)
FROM timeline
WHERE timeline.partner_id = :partner_id
    AND timeline.at >= :from
    AND timeline.at < :before
GROUP BY timeline.event_type_id, timeline.person_id, timeline.state, timeline.result, timeline.categories;
