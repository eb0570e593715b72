UPDATE event_type
SET
    name_pl = :name_pl,
    name_en = :name_en,
    icon = :icon,
    colour = :colour,
    place = :place,
    asks_result = :asks_result,
    follow_up_type_id = :follow_up_type_id,
    follow_up_count = :follow_up_count,
    follow_up_unit = :follow_up_unit,
    follow_up_time = :follow_up_time,
    follow_up_note = :follow_up_note,
    retired_at = :retired_at,
    requires_text = :requires_text,
    requires_contact = :requires_contact,
    requires_amount = :requires_amount,
    requires_attachment = :requires_attachment,
    requires_participant = :requires_participant
WHERE id = :id;
