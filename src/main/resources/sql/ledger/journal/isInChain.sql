select count(*) from journal_link where hash = :hash
