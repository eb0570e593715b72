SELECT event_id, person_id, contact_id, user_id, part, removed_at
FROM participant
WHERE event_id = :event_id
ORDER BY person_id;
