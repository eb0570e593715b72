INSERT INTO thread_amount (thread_id, state, currency, partner_id, outcome, billions, rest, event_count)
SELECT
    event.thread_id,
    event.state,
    CASE event.state WHEN 'done' THEN event.outcome_currency ELSE event.plan_currency END AS currency,
    thread.partner_id,
    coalesce(thread.outcome, 'open'),
    sum(CASE event.state WHEN 'done' THEN event.outcome_minor ELSE event.plan_minor END / 1000000000),
    sum(CASE event.state WHEN 'done' THEN event.outcome_minor ELSE event.plan_minor END % 1000000000),
    count(*)
FROM touched_event
CROSS JOIN event ON event.id = touched_event.id
CROSS JOIN thread ON thread.id = event.thread_id
CROSS JOIN partner ON partner.id = thread.partner_id
WHERE event.trashed_at IS NULL
    AND thread.trashed_at IS NULL
    AND partner.trashed_at IS NULL
    AND CASE event.state WHEN 'done' THEN event.outcome_currency ELSE event.plan_currency END IS NOT NULL
GROUP BY event.thread_id, event.state, currency
ON CONFLICT (thread_id, state, currency) DO UPDATE SET
    billions = billions + excluded.billions,
    rest = rest + excluded.rest,
    event_count = event_count + excluded.event_count;
