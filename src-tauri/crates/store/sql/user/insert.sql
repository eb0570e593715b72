INSERT INTO user_account (
    id, name, role, supervisor_id, retired_at
) VALUES (
    :id, :name, :role, :supervisor_id, :retired_at
);
