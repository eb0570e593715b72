SELECT id
FROM user_account
WHERE NOT EXISTS (
    SELECT 1 FROM user_account WHERE role = 'administrator' AND retired_at IS NULL
);
