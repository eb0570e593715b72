INSERT INTO timeline (event_id, partner_id, thread_id, at) VALUES (?1, ?2, ?3, ?4);
