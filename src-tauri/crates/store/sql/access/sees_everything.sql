SELECT 1
FROM supervision
WHERE viewer_id = :viewer_id AND subject_id = zeroblob(16);
