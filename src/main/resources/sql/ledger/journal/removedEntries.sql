select m.entry_id from journal_removed m order by m.entry_id
