UPDATE reservation
SET
    event_id = :event_id,
    resource_id = :resource_id,
    units = :units,
    start_date = :start_date,
    start_time = :start_time,
    end_date = :end_date,
    end_time = :end_time,
    zone = :zone,
    follows_plan = :follows_plan,
    booked_by = :booked_by
WHERE id = :id;
