SELECT {key}
FROM {child}
WHERE {column} = :parent
LIMIT 20;
