INSERT INTO operation (id, kind, params, actor_id, device_id, at, undoes_id, schema, changeset)
VALUES (:id, :kind, :params, :actor_id, :device_id, :at, :undoes_id, :schema, :changeset);
