SELECT id, user_id, hash, size, name, staged_at FROM staged_file WHERE staged_at < :until ORDER BY id;
