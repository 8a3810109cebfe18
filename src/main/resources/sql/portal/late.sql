-- Batches that wait although the list of their month has been printed: they may go as arrears of a later one.
select batch.batch_id, batch.kind, batch.blth
from batch
where batch.channel = 'portal' and batch.state = 'queued' and batch.records > 0 and ${outbox/goes}
  and batch.scheme = :scheme and batch.npp = :npp and batch.blth < :blth
  and exists (select 1 from payroll_file v where v.file_id = batch.file_id and v.source_version is not null)
  and exists (select 1 from portal_answer a where a.kind = 'list' and a.state = 'taken' and a.scheme = batch.scheme and a.blth = batch.blth)
order by batch.batch_id
