SELECT
    id, event_id, resource_id, units, start_date, start_time, end_date, end_time, zone, follows_plan, booked_by
FROM reservation
WHERE id = :id;
