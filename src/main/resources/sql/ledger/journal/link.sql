insert into journal_link (place, entry_id, hash) values (?, ?, ?)
