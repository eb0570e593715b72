SELECT
    due.event_id, due.thread_id, thread.title, due.partner_id, partner.name, event.plan_type_id,
    event.plan_note, event.plan_date, event.plan_time, event.plan_zone, due.due_at,
    due.overdue_from, due.assignee_id, user_account.name, event.contact_id, contact.name,
    due.attempt, due.moves,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'event'
            AND operation_row.row_id = due.event_id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    )
FROM open_task AS due
CROSS JOIN event ON event.id = due.event_id
JOIN thread ON thread.id = due.thread_id
JOIN partner ON partner.id = due.partner_id
JOIN user_account ON user_account.id = due.assignee_id
LEFT JOIN contact ON contact.id = event.contact_id
WHERE due.assignee_id = ?1 AND due.overdue_from <= ?2
ORDER BY due.overdue_from, due.event_id
LIMIT 600;
