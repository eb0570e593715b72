UPDATE delivery
SET shown_at = :now
WHERE shown_at IS NULL AND claimed_at <= :now;
