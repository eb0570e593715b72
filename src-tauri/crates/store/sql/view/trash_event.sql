SELECT
    substr(coalesce(nullif(event.outcome_text, ''), event.plan_note, ''), 1, 120),
    coalesce(event.outcome_type_id, event.plan_type_id),
    partner.id, partner.name, partner.trashed_at IS NOT NULL, thread.id, thread.title,
    thread.trashed_at IS NOT NULL, FALSE, event.trashed_at, thread.owner_id, event.created_by,
    event.outcome_author_id, event.plan_assignee_id
FROM event
JOIN thread ON thread.id = event.thread_id
JOIN partner ON partner.id = thread.partner_id
WHERE event.id = :id;
