SELECT
    id, thread_id, follows_id, contact_id, state, created_at, created_by, plan_type_id, plan_date,
    plan_time, plan_zone, plan_end_date, plan_end_time, plan_assignee_id, plan_note, plan_minor,
    plan_currency, outcome_type_id, happened_at, outcome_author_id, outcome_text, outcome_result,
    outcome_minor, outcome_currency, cancelled_at, cancelled_by, cancel_reason, trashed_at
FROM event
WHERE thread_id = :thread_id AND state = 'planned' AND trashed_at IS NULL
ORDER BY plan_date, plan_time, id;
