SELECT count(*) FROM user_account WHERE retired_at IS NULL;
