SELECT
    product.id, product.name, product.code, product.unit, product.price_minor, product.price_currency,
    product.retired_at,
    (
        SELECT operation.id
        FROM operation_row
        JOIN operation ON operation.seq = operation_row.seq
        WHERE operation_row.table_name = 'product'
            AND operation_row.row_id = product.id
            AND operation_row.action <> 'use'
        ORDER BY operation_row.seq DESC
        LIMIT 1
    ) AS token
FROM product
WHERE (:retired OR product.retired_at IS NULL)
    AND (:words = '' OR holds_words(fold(product.code || ' ' || product.name), :words))
ORDER BY
    product.retired_at IS NOT NULL,
    CASE WHEN :words <> '' THEN word_rank(fold(product.code), :words) END IS NOT 0,
    CASE WHEN :words <> '' THEN coalesce(word_rank(fold(product.name), :words), 3) ELSE 0 END,
    sort_key(product.name),
    product.id
LIMIT :limit OFFSET :offset;
