SELECT value FROM setting WHERE user_id = :user_id AND name = :name;
