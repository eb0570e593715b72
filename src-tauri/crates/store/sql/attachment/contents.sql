SELECT hash, size FROM attachment
UNION
SELECT hash, size FROM staged_file
ORDER BY hash;
