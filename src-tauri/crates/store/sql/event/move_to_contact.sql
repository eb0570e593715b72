UPDATE event SET contact_id = :to WHERE contact_id = :from;
