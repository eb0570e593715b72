INSERT INTO touched_event (id)
SELECT event_id FROM open_task WHERE assignee_id = :id
UNION
SELECT event_id FROM reminder_due WHERE user_id = :id
ON CONFLICT DO NOTHING;
