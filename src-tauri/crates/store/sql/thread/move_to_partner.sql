UPDATE thread SET partner_id = :to WHERE partner_id = :from;
