SELECT count(*)
FROM open_task
WHERE assignee_id = :viewer_id
    AND overdue_from BETWEEN :from AND :to
    AND (overdue_from > :from OR (:timed_at_from AND due_at IS NOT NULL))
    AND (overdue_from < :to OR :timed_at_to OR due_at IS NULL);
