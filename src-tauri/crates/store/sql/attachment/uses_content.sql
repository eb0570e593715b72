SELECT 1
WHERE EXISTS (SELECT 1 FROM attachment WHERE hash = :hash)
    OR EXISTS (SELECT 1 FROM staged_file WHERE hash = :hash);
