INSERT INTO timeline (event_id, partner_id, thread_id, at)
SELECT event.id, thread.partner_id, event.thread_id, coalesce(event.happened_at, event.cancelled_at)
FROM touched_event
CROSS JOIN event ON event.id = touched_event.id
CROSS JOIN thread ON thread.id = event.thread_id
WHERE event.state <> 'planned' AND event.trashed_at IS NULL AND thread.trashed_at IS NULL;
