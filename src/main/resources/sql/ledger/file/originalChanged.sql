update original set changed_at = :now, next_at = null where original_id = :original and changed_at is null
