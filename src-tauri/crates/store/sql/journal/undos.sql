SELECT id FROM operation WHERE undoes_id = :id ORDER BY seq DESC;
