SELECT partner_index.rowid
FROM user_account
JOIN partner_index
    ON partner_index.owner_key = order_key(user_account.name) AND partner_index.owner_id = user_account.id
WHERE user_account.id = :owner_id;
