UPDATE product_line
SET
    event_id = :event_id,
    half = :half,
    place = :place,
    product_id = :product_id,
    name = :name,
    unit = :unit,
    quantity = :quantity,
    price_minor = :price_minor,
    price_currency = :price_currency,
    discount = :discount
WHERE id = :id;
