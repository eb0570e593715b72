SELECT retired_at IS NOT NULL FROM dictionary WHERE id = :id AND of_event = 1;
