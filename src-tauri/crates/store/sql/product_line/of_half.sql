SELECT
    id, event_id, half, place, product_id, name, unit, quantity, price_minor, price_currency, discount
FROM product_line
WHERE event_id = :event_id AND half = :half
ORDER BY place, id;
