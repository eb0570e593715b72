INSERT INTO product_line (
    id, event_id, half, place, product_id, name, unit, quantity, price_minor, price_currency, discount
) VALUES (
    :id, :event_id, :half, :place, :product_id, :name, :unit, :quantity, :price_minor, :price_currency, :discount
);
