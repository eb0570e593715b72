SELECT count(*)
FROM (
    SELECT 'partner' AS kind, id, trashed_at
    FROM partner
    WHERE trashed_at IS NOT NULL AND merged_into_id IS NULL AND (:kind IS NULL OR :kind = 'partner')
    UNION ALL
    SELECT 'contact', id, trashed_at
    FROM contact
    WHERE trashed_at IS NOT NULL AND (:kind IS NULL OR :kind = 'contact')
    UNION ALL
    SELECT 'thread', id, trashed_at
    FROM thread
    WHERE trashed_at IS NOT NULL
        AND (:kind IS NULL OR :kind = 'thread')
        AND EXISTS (
            SELECT 1 FROM visible_thread
            WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = thread.id
        )
    UNION ALL
    SELECT 'event', id, trashed_at
    FROM event
    WHERE trashed_at IS NOT NULL
        AND (:kind IS NULL OR :kind = 'event')
        AND EXISTS (
            SELECT 1 FROM visible_thread
            WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = event.thread_id
        )
    UNION ALL
    SELECT 'attachment', attachment.id, attachment.trashed_at
    FROM attachment
    JOIN event ON event.id = attachment.event_id
    WHERE attachment.trashed_at IS NOT NULL
        AND (:kind IS NULL OR :kind = 'attachment')
        AND EXISTS (
            SELECT 1 FROM visible_thread
            WHERE visible_thread.viewer_id = :viewer_id AND visible_thread.thread_id = event.thread_id
        )
);
