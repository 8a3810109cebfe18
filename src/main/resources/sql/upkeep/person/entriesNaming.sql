select j.entry_id from journal j
where (j.detail like :like or j.before_value like :like or j.after_value like :like or j.reason like :like)
  and not exists (select 1 from journal_removed m where m.entry_id = j.entry_id)
