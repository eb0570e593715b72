SELECT
    (SELECT count(*) FROM partner WHERE trashed_at IS NULL) AS partners,
    (SELECT count(*) FROM thread WHERE trashed_at IS NULL) AS threads,
    (SELECT count(*) FROM event WHERE trashed_at IS NULL) AS events
