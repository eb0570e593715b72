INSERT INTO migration (number, hash, applied_at) VALUES (:number, :hash, :applied_at);
