SELECT id, name, kind, note, capacity, zone, hours, colour, place, retired_at
FROM resource
WHERE id = :id;
