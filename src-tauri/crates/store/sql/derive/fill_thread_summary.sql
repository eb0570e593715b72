INSERT INTO thread_summary (
    thread_id, partner_id, owner_id, opened_at, is_open, last_event_id, last_at, next_event_id, next_at
)
SELECT
    thread.id,
    thread.partner_id,
    thread.owner_id,
    thread.opened_at,
    thread.state = 'open' AND partner.trashed_at IS NULL,
    (
        SELECT timeline.event_id FROM timeline
        WHERE timeline.thread_id = thread.id
        ORDER BY timeline.at DESC, timeline.event_id DESC LIMIT 1
    ),
    (SELECT max(timeline.at) FROM timeline WHERE timeline.thread_id = thread.id),
    (
        SELECT open_task.event_id FROM open_task
        WHERE open_task.thread_id = thread.id
        ORDER BY open_task.overdue_from, open_task.event_id LIMIT 1
    ),
    (SELECT min(open_task.overdue_from) FROM open_task WHERE open_task.thread_id = thread.id)
FROM touched_thread
CROSS JOIN thread ON thread.id = touched_thread.id
CROSS JOIN partner ON partner.id = thread.partner_id
WHERE thread.trashed_at IS NULL
ON CONFLICT (thread_id) DO UPDATE SET
    is_open = excluded.is_open,
    last_event_id = excluded.last_event_id,
    last_at = excluded.last_at,
    next_event_id = excluded.next_event_id,
    next_at = excluded.next_at;
