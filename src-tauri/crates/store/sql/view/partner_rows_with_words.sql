-- A part of a word is looked for, which no index finds: every text is looked at, once for the rows and their
-- number alike.
SELECT rowid FROM partner_index WHERE holds_words(haystack, :words);
