INSERT INTO timeline (event_id, partner_id, thread_id, at, event_type_id, person_id, state, result)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'done', 'answered');
