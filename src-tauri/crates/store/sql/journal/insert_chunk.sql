INSERT INTO operation_chunk (seq, number, changeset) VALUES (:seq, :number, :changeset);
