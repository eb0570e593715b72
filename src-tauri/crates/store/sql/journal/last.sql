SELECT max(seq) FROM operation;
