INSERT INTO staged_file (id, user_id, hash, size, name, staged_at)
VALUES (:id, :user_id, :hash, :size, :name, :staged_at);
