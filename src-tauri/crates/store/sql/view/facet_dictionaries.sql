SELECT id, retired_at IS NOT NULL
FROM dictionary
WHERE of_partner AND :of_partner OR of_contact AND :of_contact OR of_thread AND :of_thread OR of_event AND :of_event
ORDER BY place, id;
