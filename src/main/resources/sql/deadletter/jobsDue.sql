-- While a run of the month is under way, its last look at everything goes first.
select j.job_id, j.blth, j.scheme, j.code, j.state, j.by_whom, j.reason, j.per_minute, j.most, j.in_percent, j.wave, j.small_from, j.next_at,
       j.started_at, j.changed_at
from retry_job j
where j.state = 'running' and j.next_at <= :now
  and not exists (select 1 from run r where r.blth = j.blth and r.state = 'running' and (j.scheme = '' or r.scheme = j.scheme))
order by j.job_id
