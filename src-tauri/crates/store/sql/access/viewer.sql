SELECT role
FROM user_account
WHERE id = :user_id AND retired_at IS NULL;
