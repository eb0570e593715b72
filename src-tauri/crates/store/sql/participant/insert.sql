INSERT INTO participant (event_id, person_id, contact_id, user_id, part, removed_at)
VALUES (:event_id, :person_id, :contact_id, :user_id, :part, :removed_at);
