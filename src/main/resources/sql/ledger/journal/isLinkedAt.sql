select count(*) from journal_link where place = :place and hash = :hash
