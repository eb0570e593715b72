INSERT INTO open_task (event_id, thread_id, partner_id, assignee_id, due_at, overdue_from, attempt, moves)
SELECT
    event.id,
    event.thread_id,
    thread.partner_id,
    event.plan_assignee_id,
    due_instant(event.plan_date, event.plan_time, event.plan_zone),
    coalesce(
        due_instant(event.plan_date, event.plan_time, event.plan_zone),
        day_end(event.plan_date, coalesce(zone.value, event.plan_zone))
    ),
    -- Most plans follow no vain attempt, and counting costs.
    CASE
        WHEN EXISTS (
            SELECT 1 FROM event AS before
            WHERE before.id = event.follows_id AND before.outcome_result = 'no_answer'
        ) THEN (
            WITH RECURSIVE attempt (follows_id) AS (
                SELECT event.follows_id
                UNION
                SELECT before.follows_id
                FROM attempt
                JOIN event AS before ON before.id = attempt.follows_id
                WHERE before.outcome_result = 'no_answer'
            )
            SELECT count(*) FROM attempt
        )
        ELSE 1
    END,
    (SELECT count(*) FROM reschedule WHERE reschedule.event_id = event.id)
FROM touched_event
CROSS JOIN event ON event.id = touched_event.id
CROSS JOIN thread ON thread.id = event.thread_id
CROSS JOIN partner ON partner.id = thread.partner_id
LEFT JOIN setting AS zone ON zone.user_id = event.plan_assignee_id AND zone.name = 'zone'
WHERE event.state = 'planned'
    AND event.trashed_at IS NULL
    AND thread.state = 'open'
    AND thread.trashed_at IS NULL
    AND partner.trashed_at IS NULL;
