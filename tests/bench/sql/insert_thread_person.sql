INSERT INTO thread_person (thread_id, person_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING;
