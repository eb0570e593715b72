UPDATE product
SET
    name = :name,
    code = :code,
    unit = :unit,
    price_minor = :price_minor,
    price_currency = :price_currency,
    retired_at = :retired_at
WHERE id = :id;
