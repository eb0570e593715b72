INSERT INTO touched_chooser (id)
SELECT partner_id FROM partner_category
UNION
SELECT contact_id FROM contact_category
UNION
SELECT thread_id FROM thread_category
UNION
SELECT event_id FROM event_category
UNION
SELECT dictionary_id FROM event_type_dictionary;
