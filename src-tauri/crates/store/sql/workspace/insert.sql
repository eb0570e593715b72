INSERT INTO workspace (
    id, name, country, access_mode
) VALUES (
    :id, :name, :country, :access_mode
);
