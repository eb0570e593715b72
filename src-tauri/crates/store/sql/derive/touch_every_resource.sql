-- What was over when something was done last may hold more than there is: there was more then.
INSERT INTO touched_resource (id, since)
SELECT resource.id, coalesce((SELECT at FROM operation ORDER BY seq DESC LIMIT 1), 0)
FROM resource;
