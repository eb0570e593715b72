SELECT
    operation.kind, operation.params, operation.actor_id, operation.at, operation.undoes_id,
    coalesce(user_account.name, '') AS actor_name
FROM operation
LEFT JOIN user_account ON user_account.id = operation.actor_id
WHERE operation.id = :id;
