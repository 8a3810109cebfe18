-- Further rows of a batch, but for those that lie in one of its runs.
insert into batch_run (batch_id, file_id, from_line, to_line)
select cast(:batch as bigint), cast(:file as bigint), k.line, k.line
from unnest(cast(:lines as integer array)) as k (line)
where not exists (select 1 from batch_run p where p.batch_id = :batch and k.line between p.from_line and p.to_line)
