SELECT
    half, product_id, name, unit, quantity, price_minor, price_currency, discount
FROM product_line
WHERE event_id = :event_id
ORDER BY half, place, id;
