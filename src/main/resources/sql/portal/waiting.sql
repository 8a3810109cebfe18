-- Batches that leave by files, none yet: their run has not been told to pause.
select batch.batch_id, batch.scheme, batch.blth, batch.npp, batch.kind, batch.records,
       (select count(*) from portal_answer a where a.kind = 'list' and a.state = 'taken' and a.scheme = batch.scheme and a.blth = batch.blth) as lists
from batch
where batch.channel = 'portal' and batch.state = 'queued' and batch.records > 0 and ${outbox/goes}
  and exists (select 1 from payroll_file v where v.file_id = batch.file_id and v.source_version is not null)
  and (:scheme = '' or batch.scheme = :scheme) and (cast(:blth as integer) = 0 or batch.blth = :blth)
order by batch.scheme, batch.blth, batch.batch_id
