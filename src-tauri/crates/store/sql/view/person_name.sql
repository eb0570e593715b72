SELECT coalesce(
    (SELECT name FROM contact WHERE id = :id),
    (SELECT name FROM user_account WHERE id = :id)
);
