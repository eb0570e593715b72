DELETE FROM reminder_due WHERE reminder_id = :id;
