SELECT count(*)
FROM (
    SELECT 1
    FROM visible_thread_at_partner
    WHERE viewer_id = :viewer_id AND partner_id = :partner_id
    LIMIT :limit
);
