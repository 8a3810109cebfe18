update unknown_people set seen_by = :who, seen_at = :now where file_id = :file and seen_by is null
