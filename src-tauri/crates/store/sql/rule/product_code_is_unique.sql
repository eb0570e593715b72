SELECT id
FROM product
WHERE fold(code) IN (
    SELECT fold(code) FROM product WHERE code <> '' GROUP BY fold(code) HAVING count(*) > 1
);
