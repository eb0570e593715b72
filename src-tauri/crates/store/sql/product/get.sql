SELECT id, name, code, unit, price_minor, price_currency, retired_at
FROM product
WHERE id = :id;
