select count(*) from journal
