SELECT category.id
FROM category
JOIN category_below
    ON category_below.ancestor_id = category.id AND category_below.category_id = category.parent_id;
