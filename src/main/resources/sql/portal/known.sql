select count(*) from portal_answer where kind = 'failed' and state = 'taken' and sha256 = :sha256
