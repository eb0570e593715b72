INSERT INTO reminder_due (reminder_id, user_id, event_id, occurrence, snoozed_until, at)
VALUES (?1, ?2, ?3, ?4, 0, ?4);
