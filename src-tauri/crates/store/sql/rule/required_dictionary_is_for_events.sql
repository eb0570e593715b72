SELECT
    CASE part.value
        WHEN 'link' THEN CAST(event_type_dictionary.event_type_id || event_type_dictionary.dictionary_id AS BLOB)
        ELSE dictionary.id
    END
FROM touched_chooser
CROSS JOIN event_type_dictionary ON event_type_dictionary.dictionary_id = touched_chooser.id
CROSS JOIN dictionary ON dictionary.id = event_type_dictionary.dictionary_id
CROSS JOIN json_each('["link", "dictionary"]') AS part
WHERE dictionary.retired_at IS NOT NULL OR dictionary.of_event = 0;
