SELECT 1 FROM draft WHERE user_id = :user_id AND instr(body, :id) > 0 LIMIT 1;
