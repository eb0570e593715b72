DELETE FROM reminder WHERE id = :id;
