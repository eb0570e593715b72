INSERT INTO open_task (event_id, thread_id, partner_id, assignee_id, due_at, overdue_from, attempt, moves)
VALUES (?1, ?2, ?3, ?4, ?5, ?5, 1, 0);
