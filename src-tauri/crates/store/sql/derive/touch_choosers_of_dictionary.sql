INSERT INTO touched_chooser (id)
SELECT partner_category.partner_id
FROM category
CROSS JOIN partner_category ON partner_category.category_id = category.id
WHERE category.dictionary_id = :id
UNION ALL
SELECT contact_category.contact_id
FROM category
CROSS JOIN contact_category ON contact_category.category_id = category.id
WHERE category.dictionary_id = :id
UNION ALL
SELECT thread_category.thread_id
FROM category
CROSS JOIN thread_category ON thread_category.category_id = category.id
WHERE category.dictionary_id = :id
UNION ALL
SELECT event_category.event_id
FROM category
CROSS JOIN event_category ON event_category.category_id = category.id
WHERE category.dictionary_id = :id
ON CONFLICT DO NOTHING;
