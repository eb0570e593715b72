SELECT user_account.id
FROM user_account
JOIN supervision
    ON supervision.viewer_id = user_account.id AND supervision.subject_id = user_account.supervisor_id;
