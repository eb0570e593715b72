INSERT INTO event (
    id, thread_id, contact_id, state, created_at, created_by,
    outcome_type_id, happened_at, outcome_author_id, outcome_text, outcome_result
) VALUES (?1, ?2, ?3, 'done', ?4, ?5, ?6, ?4, ?5, ?7, 'answered');
