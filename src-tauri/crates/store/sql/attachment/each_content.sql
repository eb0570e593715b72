SELECT hash, min(name) FROM attachment GROUP BY hash ORDER BY hash;
