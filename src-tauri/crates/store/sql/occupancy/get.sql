SELECT reservation_id, resource_id, event_id, units, start_at, end_at
FROM occupancy
WHERE reservation_id = :reservation_id;
