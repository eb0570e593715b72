INSERT INTO category_below (ancestor_id, category_id)
WITH RECURSIVE below (ancestor_id, category_id) AS (
    SELECT id, id FROM category
    UNION
    SELECT below.ancestor_id, category.id
    FROM below
    JOIN category ON category.parent_id = below.category_id
)
SELECT ancestor_id, category_id FROM below;
