SELECT
    event.id,
    event.thread_id,
    thread.title,
    thread.partner_id,
    partner.name,
    event.state,
    coalesce(event.happened_at, event.cancelled_at, event.created_at),
    event.follows_id,
    event.contact_id,
    contact.name,
    event.cancelled_at,
    canceller.name,
    event.cancel_reason,
    (SELECT count(*) FROM reschedule WHERE reschedule.event_id = event.id),
    coalesce(open_task.attempt, 1),
    event.trashed_at,
    EXISTS (
        SELECT 1 FROM supervision
        WHERE viewer_id = :viewer_id
            AND subject_id IN (
                event.outcome_author_id, event.plan_assignee_id, event.created_by, thread.owner_id
            )
    ),
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'event'
            AND operation_row.row_id = event.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    ),
    event.plan_type_id,
    event.plan_date, event.plan_time, event.plan_zone,
    event.plan_end_date, event.plan_end_time,
    event.plan_assignee_id,
    assignee.name,
    event.plan_note,
    event.plan_minor, event.plan_currency,
    event.outcome_type_id,
    event.happened_at,
    event.outcome_author_id,
    author.name,
    event.outcome_text,
    event.outcome_result,
    event.outcome_minor, event.outcome_currency
FROM event
JOIN thread ON thread.id = event.thread_id
JOIN partner ON partner.id = thread.partner_id
LEFT JOIN contact ON contact.id = event.contact_id
LEFT JOIN user_account AS assignee ON assignee.id = event.plan_assignee_id
LEFT JOIN user_account AS author ON author.id = event.outcome_author_id
LEFT JOIN user_account AS canceller ON canceller.id = event.cancelled_by
LEFT JOIN open_task ON open_task.event_id = event.id
WHERE event.id = :event_id
    AND EXISTS (
        SELECT 1 FROM visible_thread
        WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = event.thread_id
    );
