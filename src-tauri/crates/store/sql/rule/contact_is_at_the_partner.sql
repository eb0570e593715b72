SELECT CASE part.value WHEN 'event' THEN event.id WHEN 'thread' THEN thread.id ELSE contact.id END
FROM touched_event
CROSS JOIN event ON event.id = touched_event.id
CROSS JOIN thread ON thread.id = event.thread_id
CROSS JOIN contact ON contact.id = event.contact_id
CROSS JOIN json_each('["event", "thread", "contact"]') AS part
WHERE contact.partner_id <> thread.partner_id;
