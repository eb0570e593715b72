SELECT rowid
FROM partner_index
WHERE rowid IN (SELECT value FROM json_each(:rows))
  AND holds_words(haystack, :words);
