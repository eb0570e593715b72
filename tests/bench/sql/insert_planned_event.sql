INSERT INTO event (
    id, thread_id, follows_id, contact_id, state, created_at, created_by,
    plan_type_id, plan_date, plan_time, plan_zone, plan_assignee_id, plan_note
) VALUES (?1, ?2, ?3, ?4, 'planned', ?5, ?6, ?7, ?8, ?9, ?10, ?6, ?11);
