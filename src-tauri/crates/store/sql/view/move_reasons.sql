SELECT newest.reason
FROM (
    SELECT reschedule.reason, reschedule.moved_at
    FROM reschedule
    WHERE reschedule.moved_by = :viewer_id AND reschedule.reason <> ''
    ORDER BY reschedule.moved_at DESC
    LIMIT :look_back
) AS newest
GROUP BY newest.reason
ORDER BY max(newest.moved_at) DESC, newest.reason
LIMIT :limit;
