-- Of another room, batch: its rows are the ledger's, its life on the way is this room's.
update batch
set state = 'queued', changed_at = :now, channel = :channel,
    tariff = case when kind = 'VOID' then tariff else (select j.tariff from payroll_file j where j.file_id = batch.file_id) end,
    run_id = (select max(run_id) from run where scheme = :scheme and blth = :blth)
where scheme = :scheme and blth = :blth and state = 'open' and records > 0
  -- A run that was cancelled while it was being made ready seals nothing.
  and exists (select 1 from run g where g.scheme = batch.scheme and g.blth = batch.blth and g.state in ('running', 'paused'))
  -- What nobody knows how to read waits.
  and exists (select 1 from payroll_file v where v.file_id = batch.file_id and v.source_version is not null)
  -- Nor anything of which nobody knows by what it was judged.
  and (kind = 'VOID' or exists (select 1 from payroll_file j where j.file_id = batch.file_id and j.tariff is not null))
  -- Nothing of a file that went on after it was taken in, before it has been read anew.
  and not exists (select 1 from original w where w.file_id = batch.file_id and w.changed_at is not null)
  and not exists (
      select 1
      from payroll_file f
      join payroll_file o on o.source = f.source and o.opd = f.opd and o.blth = f.blth and o.state = 'replaced'
      join batch u on u.file_id = o.file_id
      where f.file_id = batch.file_id
        and (u.state = 'sent' or (u.state = 'stuck' and u.code = 'OUTCOME_UNKNOWN')))
  -- Nor does anybody go from another file while it is not known what became of the row they had in a replaced one.
  and not exists (
      select 1
      from batch u
      join payroll_file o on o.file_id = u.file_id and o.state in ('replaced', 'withdrawn')
      join batch_run s on s.batch_id = u.batch_id
      join payroll_row p on p.file_id = s.file_id and p.line between s.from_line and s.to_line and p.batch_id = s.batch_id
      join payroll_row r on r.blth = p.blth and r.nik = p.nik and r.batch_id = batch.batch_id
      where u.scheme = batch.scheme and u.blth = batch.blth
        and (u.state = 'sent' or (u.state = 'stuck' and u.code = 'OUTCOME_UNKNOWN')))
