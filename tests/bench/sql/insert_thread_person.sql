INSERT INTO thread_person (thread_id, person_id, partner_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING;
