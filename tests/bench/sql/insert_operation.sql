INSERT INTO operation (id, kind, params, actor_id, device_id, at, schema, changeset)
VALUES (?1, 'record_event', ?2, ?3, ?4, ?5, 1, ?6);
