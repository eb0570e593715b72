SELECT workspace.id
FROM workspace
WHERE EXISTS (SELECT 1 FROM user_account)
    AND NOT EXISTS (
        SELECT 1 FROM user_account WHERE role = 'administrator' AND retired_at IS NULL
    );
