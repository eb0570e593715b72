SELECT seq, id, at FROM operation ORDER BY seq DESC LIMIT 1
