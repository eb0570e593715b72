SELECT id
FROM user_account
WHERE role = 'administrator' AND retired_at IS NULL
ORDER BY id
LIMIT 1;
