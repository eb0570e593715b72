UPDATE participant
SET contact_id = :contact_id, user_id = :user_id, part = :part, removed_at = :removed_at
WHERE event_id = :event_id AND person_id = :person_id;
