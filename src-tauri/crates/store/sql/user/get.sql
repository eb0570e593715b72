SELECT
    id, name, role, supervisor_id, retired_at
FROM user_account
WHERE id = :id;
