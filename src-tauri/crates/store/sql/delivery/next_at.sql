SELECT min(at) FROM reminder_due WHERE user_id = :user_id AND at > :now;
