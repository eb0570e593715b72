SELECT event_id, person_id, contact_id, user_id, part, removed_at
FROM participant
WHERE contact_id = :contact_id
ORDER BY event_id;
