DELETE FROM category_below;
