INSERT INTO supervision (viewer_id, subject_id)
WITH RECURSIVE below (viewer_id, subject_id) AS (
    SELECT id, id FROM user_account
    UNION
    SELECT below.viewer_id, user_account.id
    FROM below
    JOIN user_account ON user_account.supervisor_id = below.subject_id
)
SELECT viewer_id, subject_id FROM below
UNION
SELECT user_account.id, zeroblob(16)
FROM user_account
JOIN workspace
WHERE user_account.role = 'administrator' OR workspace.access_mode = 'everyone';
