SELECT
    event.id,
    coalesce(event.outcome_type_id, event.plan_type_id),
    coalesce(event.happened_at, event.cancelled_at, event.created_at),
    substr(coalesce(nullif(event.outcome_text, ''), event.plan_note, ''), 1, 120),
    thread.id,
    thread.title,
    partner.id,
    partner.name
FROM attachment
JOIN event ON event.id = attachment.event_id
JOIN thread ON thread.id = event.thread_id
JOIN partner ON partner.id = thread.partner_id
WHERE attachment.id = :attachment_id;
