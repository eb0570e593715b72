SELECT changeset FROM operation_chunk WHERE seq = :seq AND number = :number;
