insert into journal_removed (entry_id) values (?)
