-- What was changed in the future was changed before somebody set the clock back.
select batch_id, batch_key, state
from batch
where channel = 'api' and (state = 'sent' or (state = 'queued' and ${outbox/goes})) and (changed_at <= :before or changed_at > :now)
  -- What nobody knows how to read waits.
  and exists (select 1 from payroll_file v where v.file_id = batch.file_id and v.source_version is not null)
  and (:scheme = '' or scheme = :scheme) and (cast(:blth as integer) = 0 or blth = :blth)
order by case kind when 'VOID' then 0 else 1 end, batch_id
