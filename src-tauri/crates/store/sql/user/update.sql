UPDATE user_account
SET
    name = :name,
    role = :role,
    supervisor_id = :supervisor_id,
    retired_at = :retired_at
WHERE id = :id;
