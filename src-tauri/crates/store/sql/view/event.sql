SELECT
    event.id,
    event.thread_id,
    thread.title,
    thread.partner_id,
    partner.name,
    event.state,
    coalesce(event.happened_at, event.cancelled_at, event.created_at),
    event.follows_id,
    before.trashed_at,
    coalesce(before.outcome_type_id, before.plan_type_id),
    coalesce(before.happened_at, before.cancelled_at, before.created_at),
    substr(coalesce(before.outcome_text, before.plan_note, ''), 1, 120),
    event.contact_id,
    contact.name,
    event.cancelled_at,
    canceller.name,
    event.cancel_reason,
    (SELECT count(*) FROM reschedule WHERE reschedule.event_id = event.id),
    coalesce((SELECT attempt FROM open_task WHERE open_task.event_id = event.id AND event.state = 'planned'), 1),
    event.trashed_at,
    -- One by one: for a list of columns SQLite would build a table with every row.
    :sees_all
        OR EXISTS (
            SELECT 1 FROM supervision
            WHERE viewer_id = :viewer_id AND subject_id = event.created_by
        )
        OR EXISTS (
            SELECT 1 FROM supervision
            WHERE viewer_id = :viewer_id AND subject_id = event.outcome_author_id
        )
        OR EXISTS (
            SELECT 1 FROM supervision
            WHERE viewer_id = :viewer_id AND subject_id = event.plan_assignee_id
        )
        OR EXISTS (
            SELECT 1 FROM supervision
            WHERE viewer_id = :viewer_id AND subject_id = thread.owner_id
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
    event.outcome_minor, event.outcome_currency,
    -- Most events carry nothing, and looking for it part by part costs more than all of the rest.
    EXISTS (SELECT 1 FROM event_category WHERE event_category.event_id = event.id),
    EXISTS (SELECT 1 FROM product_line WHERE product_line.event_id = event.id),
    EXISTS (SELECT 1 FROM reservation WHERE reservation.event_id = event.id),
    EXISTS (SELECT 1 FROM attachment WHERE attachment.event_id = event.id),
    EXISTS (SELECT 1 FROM participant WHERE participant.event_id = event.id)
FROM event
JOIN thread ON thread.id = event.thread_id
JOIN partner ON partner.id = thread.partner_id
LEFT JOIN event AS before ON before.id = event.follows_id
LEFT JOIN contact ON contact.id = event.contact_id
LEFT JOIN user_account AS assignee ON assignee.id = event.plan_assignee_id
LEFT JOIN user_account AS author ON author.id = event.outcome_author_id
LEFT JOIN user_account AS canceller ON canceller.id = event.cancelled_by
WHERE event.id = :event_id;
