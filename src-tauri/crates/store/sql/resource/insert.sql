INSERT INTO resource (
    id, name, kind, note, capacity, zone, hours, colour, place, retired_at
) VALUES (
    :id, :name, :kind, :note, :capacity, :zone, :hours, :colour, :place, :retired_at
);
