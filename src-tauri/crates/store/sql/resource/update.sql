UPDATE resource
SET
    name = :name,
    kind = :kind,
    note = :note,
    capacity = :capacity,
    zone = :zone,
    hours = :hours,
    colour = :colour,
    place = :place,
    retired_at = :retired_at
WHERE id = :id;
