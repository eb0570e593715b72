-- Every partner that has some, those with the same ones together.
SELECT rowid, categories
FROM partner_index
WHERE categories IS NOT NULL
ORDER BY categories;
