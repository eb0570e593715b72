SELECT
    CASE part.value
        WHEN 'link' THEN CAST(partner_category.partner_id || partner_category.category_id AS BLOB)
        ELSE dictionary.id
    END
FROM touched_chooser
CROSS JOIN partner_category ON partner_category.partner_id = touched_chooser.id
CROSS JOIN category ON category.id = partner_category.category_id
CROSS JOIN dictionary ON dictionary.id = category.dictionary_id
CROSS JOIN json_each('["link", "dictionary"]') AS part
WHERE dictionary.is_multiple = 0
    AND EXISTS (
        SELECT 1
        FROM partner_category AS another
        CROSS JOIN category AS its ON its.id = another.category_id
        WHERE another.partner_id = partner_category.partner_id
            AND another.category_id <> partner_category.category_id
            AND its.dictionary_id = category.dictionary_id
    )
UNION ALL
SELECT
    CASE part.value
        WHEN 'link' THEN CAST(contact_category.contact_id || contact_category.category_id AS BLOB)
        ELSE dictionary.id
    END
FROM touched_chooser
CROSS JOIN contact_category ON contact_category.contact_id = touched_chooser.id
CROSS JOIN category ON category.id = contact_category.category_id
CROSS JOIN dictionary ON dictionary.id = category.dictionary_id
CROSS JOIN json_each('["link", "dictionary"]') AS part
WHERE dictionary.is_multiple = 0
    AND EXISTS (
        SELECT 1
        FROM contact_category AS another
        CROSS JOIN category AS its ON its.id = another.category_id
        WHERE another.contact_id = contact_category.contact_id
            AND another.category_id <> contact_category.category_id
            AND its.dictionary_id = category.dictionary_id
    )
UNION ALL
SELECT
    CASE part.value
        WHEN 'link' THEN CAST(thread_category.thread_id || thread_category.category_id AS BLOB)
        ELSE dictionary.id
    END
FROM touched_chooser
CROSS JOIN thread_category ON thread_category.thread_id = touched_chooser.id
CROSS JOIN category ON category.id = thread_category.category_id
CROSS JOIN dictionary ON dictionary.id = category.dictionary_id
CROSS JOIN json_each('["link", "dictionary"]') AS part
WHERE dictionary.is_multiple = 0
    AND EXISTS (
        SELECT 1
        FROM thread_category AS another
        CROSS JOIN category AS its ON its.id = another.category_id
        WHERE another.thread_id = thread_category.thread_id
            AND another.category_id <> thread_category.category_id
            AND its.dictionary_id = category.dictionary_id
    )
UNION ALL
SELECT
    CASE part.value
        WHEN 'link' THEN CAST(event_category.event_id || event_category.category_id AS BLOB)
        ELSE dictionary.id
    END
FROM touched_chooser
CROSS JOIN event_category ON event_category.event_id = touched_chooser.id
CROSS JOIN category ON category.id = event_category.category_id
CROSS JOIN dictionary ON dictionary.id = category.dictionary_id
CROSS JOIN json_each('["link", "dictionary"]') AS part
WHERE dictionary.is_multiple = 0
    AND EXISTS (
        SELECT 1
        FROM event_category AS another
        CROSS JOIN category AS its ON its.id = another.category_id
        WHERE another.event_id = event_category.event_id
            AND another.category_id <> event_category.category_id
            AND its.dictionary_id = category.dictionary_id
    );
