INSERT INTO event_type (
    id, name_pl, name_en, icon, colour, place, asks_result, follow_up_type_id, follow_up_count,
    follow_up_unit, follow_up_time, follow_up_note, retired_at, requires_text, requires_contact,
    requires_amount, requires_attachment, requires_participant
) VALUES (
    :id, :name_pl, :name_en, :icon, :colour, :place, :asks_result, :follow_up_type_id,
    :follow_up_count, :follow_up_unit, :follow_up_time, :follow_up_note, :retired_at,
    :requires_text, :requires_contact, :requires_amount,
    :requires_attachment, :requires_participant
);
