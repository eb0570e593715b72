UPDATE delivery
SET shown_at = :now
WHERE reminder_id = :reminder_id AND occurrence = :occurrence AND snoozed_until = :snoozed_until;
