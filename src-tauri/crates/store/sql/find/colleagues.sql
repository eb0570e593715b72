SELECT fitting.id, fitting.name
FROM (
    SELECT
        user_account.id,
        user_account.name,
        CASE WHEN :wanted = '' THEN 0 ELSE word_rank(fold(user_account.name), :wanted) END AS rank
    FROM user_account
    WHERE user_account.retired_at IS NULL
) AS fitting
WHERE fitting.rank IS NOT NULL
ORDER BY fitting.rank, sort_key(fitting.name), fitting.id
LIMIT :limit;
