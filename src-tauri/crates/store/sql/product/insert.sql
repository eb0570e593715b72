INSERT INTO product (id, name, code, unit, price_minor, price_currency, retired_at)
VALUES (:id, :name, :code, :unit, :price_minor, :price_currency, :retired_at);
