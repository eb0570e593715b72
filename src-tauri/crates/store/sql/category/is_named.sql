SELECT
    EXISTS (SELECT 1 FROM category WHERE parent_id = :id)
    OR EXISTS (SELECT 1 FROM category WHERE merged_into_id = :id);
