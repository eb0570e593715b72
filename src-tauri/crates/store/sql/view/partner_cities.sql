-- From one city to the next along the index, however many partners each has.
WITH RECURSIVE city (city_key) AS (
    SELECT min(city_key) FROM partner_index
    UNION ALL
    SELECT (SELECT min(partner_index.city_key) FROM partner_index WHERE partner_index.city_key > city.city_key)
    FROM city
    WHERE city.city_key IS NOT NULL
)
SELECT (
    SELECT partner.city
    FROM partner_index
    JOIN partner ON partner.id = partner_index.partner_id
    WHERE partner_index.city_key = city.city_key
    LIMIT 1
)
FROM city
WHERE city.city_key IS NOT NULL
LIMIT :limit;
