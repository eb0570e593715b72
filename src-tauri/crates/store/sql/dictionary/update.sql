UPDATE dictionary
SET
    name_pl = :name_pl,
    name_en = :name_en,
    place = :place,
    of_partner = :of_partner,
    of_contact = :of_contact,
    of_thread = :of_thread,
    of_event = :of_event,
    is_multiple = :is_multiple,
    is_required = :is_required,
    retired_at = :retired_at
WHERE id = :id;
