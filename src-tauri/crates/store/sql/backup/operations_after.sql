SELECT (SELECT max(seq) FROM operation) - seq FROM operation WHERE id = :id
