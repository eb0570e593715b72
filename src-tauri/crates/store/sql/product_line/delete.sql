DELETE FROM product_line WHERE id = :id;
