select portal_file_id from portal_file where scheme = :scheme and blth = :blth and sheet = :sheet and part = :part
