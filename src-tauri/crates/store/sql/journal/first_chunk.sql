SELECT changeset FROM operation WHERE seq = :seq;
