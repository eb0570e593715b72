-- No reservation lasts 93 days.
SELECT reservation_id, resource_id, event_id, units, start_at, end_at
FROM occupancy
WHERE resource_id = :resource_id
    AND start_at > :start_at - 8035200000
    AND start_at < :end_at
    AND end_at > :start_at
ORDER BY start_at, end_at, reservation_id;
