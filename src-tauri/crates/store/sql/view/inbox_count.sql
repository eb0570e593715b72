SELECT count(*) FROM reminder_due WHERE user_id = :viewer_id AND at <= :now;
