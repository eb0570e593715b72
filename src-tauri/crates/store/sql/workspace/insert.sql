INSERT INTO workspace (
    id, name, country, access_mode, currency
) VALUES (
    :id, :name, :country, :access_mode, :currency
);
