SELECT id, owner_id, name, tax_id, email FROM partner WHERE trashed_at IS NULL AND merged_into_id IS NULL;
