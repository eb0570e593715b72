WITH found AS MATERIALIZED (
    SELECT
        timeline.event_id,
        (
            SELECT category_set(group_concat(hex(had.category_id), ''))
            FROM (
                SELECT category_id FROM event_category WHERE event_id = timeline.event_id
                UNION ALL
                SELECT category_id FROM thread_category WHERE thread_id = timeline.thread_id
            ) AS had
        ) AS categories
    FROM marked_event
    CROSS JOIN timeline ON timeline.event_id = marked_event.id
)
UPDATE timeline
SET categories = found.categories
FROM found
WHERE timeline.event_id = found.event_id AND timeline.categories IS NOT found.categories;
