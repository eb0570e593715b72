-- Of a person who is renamed, once in years: so no index finds his partners by him alone.
UPDATE partner_index
SET owner_key = (SELECT order_key(name) FROM user_account WHERE id = :id)
WHERE owner_id = :id
    AND owner_key <> (SELECT order_key(name) FROM user_account WHERE id = :id);
