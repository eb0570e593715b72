INSERT INTO draft (user_id, form, body, saved_at)
VALUES (:user_id, :form, :body, :saved_at)
ON CONFLICT (user_id, form) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at;
