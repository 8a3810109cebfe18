select coalesce(max(part), 0) from portal_file where scheme = :scheme and blth = :blth and sheet = :sheet
