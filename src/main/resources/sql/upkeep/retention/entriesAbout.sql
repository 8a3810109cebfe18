select j.entry_id from journal j
where j.subject = :subject and not exists (select 1 from journal_removed m where m.entry_id = j.entry_id)
