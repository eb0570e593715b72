INSERT INTO reminder (id, event_id, user_id, lead_minutes) VALUES (?1, ?2, ?3, 0);
