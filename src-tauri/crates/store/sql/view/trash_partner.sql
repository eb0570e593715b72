SELECT
    partner.name, NULL, partner.id, partner.name, FALSE, NULL, NULL, FALSE, FALSE, partner.trashed_at,
    partner.owner_id, NULL, NULL, NULL
FROM partner
WHERE partner.id = :id;
