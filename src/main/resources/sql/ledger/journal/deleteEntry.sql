delete from journal where entry_id = ?
