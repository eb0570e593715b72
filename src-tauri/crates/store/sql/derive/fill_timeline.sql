INSERT INTO timeline (event_id, partner_id, thread_id, at, event_type_id, person_id, state, result, categories)
SELECT
    event.id,
    thread.partner_id,
    event.thread_id,
    coalesce(event.happened_at, event.cancelled_at),
    coalesce(event.outcome_type_id, event.plan_type_id),
    coalesce(event.outcome_author_id, event.plan_assignee_id),
    event.state,
    event.outcome_result,
    (
        SELECT category_set(group_concat(hex(had.category_id), ''))
        FROM (
            SELECT category_id FROM event_category WHERE event_id = event.id
            UNION ALL
            SELECT category_id FROM thread_category WHERE thread_id = event.thread_id
        ) AS had
    )
FROM touched_event
CROSS JOIN event ON event.id = touched_event.id
CROSS JOIN thread ON thread.id = event.thread_id
WHERE event.state <> 'planned' AND event.trashed_at IS NULL AND thread.trashed_at IS NULL;
