SELECT
    attachment.name,
    coalesce(event.outcome_type_id, event.plan_type_id),
    partner.id, partner.name, partner.trashed_at IS NOT NULL, thread.id, thread.title,
    thread.trashed_at IS NOT NULL, event.trashed_at IS NOT NULL, attachment.trashed_at, thread.owner_id,
    attachment.added_by, NULL, NULL
FROM attachment
JOIN event ON event.id = attachment.event_id
JOIN thread ON thread.id = event.thread_id
JOIN partner ON partner.id = thread.partner_id
WHERE attachment.id = :id;
