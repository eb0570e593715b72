SELECT holds_words(haystack, :words)
FROM partner_index
WHERE partner_id = :partner_id;
