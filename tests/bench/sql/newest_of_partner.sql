SELECT
    event.id, event.thread_id, thread.title, thread.partner_id, partner.name, event.state, newest.at,
    event.follows_id, before.outcome_type_id, before.plan_type_id, before.happened_at,
    before.cancelled_at, before.created_at,
    substr(coalesce(before.outcome_text, before.plan_note, ''), 1, 120),
    event.contact_id, contact.name, event.cancelled_at, canceller.name, event.cancel_reason,
    (SELECT count(*) FROM reschedule WHERE reschedule.event_id = event.id),
    event.trashed_at, event.created_by, thread.owner_id,
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
    event.plan_type_id, event.plan_date, event.plan_time, event.plan_zone, event.plan_end_date,
    event.plan_end_time, event.plan_assignee_id, assignee.name, event.plan_note, event.plan_minor,
    event.plan_currency, event.outcome_type_id, event.happened_at, event.outcome_author_id,
    author.name, event.outcome_text, event.outcome_result, event.outcome_minor,
    event.outcome_currency
FROM (
    SELECT timeline.event_id, timeline.at
    FROM timeline
    WHERE timeline.partner_id = ?1
    ORDER BY timeline.at DESC, timeline.event_id DESC
    LIMIT 50
) AS newest
CROSS JOIN event ON event.id = newest.event_id
JOIN thread ON thread.id = event.thread_id
JOIN partner ON partner.id = thread.partner_id
LEFT JOIN event AS before ON before.id = event.follows_id
LEFT JOIN contact ON contact.id = event.contact_id
LEFT JOIN user_account AS assignee ON assignee.id = event.plan_assignee_id
LEFT JOIN user_account AS author ON author.id = event.outcome_author_id
LEFT JOIN user_account AS canceller ON canceller.id = event.cancelled_by
ORDER BY newest.at DESC, newest.event_id DESC;
