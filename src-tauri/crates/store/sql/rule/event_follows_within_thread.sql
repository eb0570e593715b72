SELECT event.id
FROM touched_event
CROSS JOIN event ON event.id = touched_event.id
CROSS JOIN event AS predecessor ON predecessor.id = event.follows_id
WHERE predecessor.thread_id <> event.thread_id;
