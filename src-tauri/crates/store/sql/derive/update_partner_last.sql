-- Only what became another, here and in the two beside it: every index of a column that is set is written.
WITH found AS MATERIALIZED (
    SELECT
        touched_list.id,
        (SELECT max(timeline.at) FROM timeline WHERE timeline.partner_id = touched_list.id) AS last_at
    FROM touched_list
)
UPDATE partner_index
SET last_at = found.last_at
FROM found
WHERE partner_index.partner_id = found.id AND partner_index.last_at IS NOT found.last_at;
