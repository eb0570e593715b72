SELECT count(*)
FROM product
WHERE (:retired OR product.retired_at IS NULL)
    AND (:words = '' OR holds_words(fold(product.code || ' ' || product.name), :words));
