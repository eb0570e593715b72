SELECT
    id, name_pl, name_en, place, of_partner, of_contact, of_thread, of_event, is_multiple, is_required,
    retired_at
FROM dictionary
ORDER BY place, id;
