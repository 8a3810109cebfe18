-- Why the rows of a month cannot go: iuran that were never sent, that are on their way, or of which nobody knows whether they arrived;
-- files that are being read; runs and looks that are not done.
select w.what, sum(w.much) as much
from (select case when b.state = 'open' then 'unsent' else 'underway' end as what, cast(sum(b.records) as bigint) as much
      from batch b
      join payroll_file f on f.file_id = b.file_id
      where b.blth = :blth and (b.state in ('open', 'queued', 'sent')
            or b.state = 'stuck' and b.code in ('OUTCOME_UNKNOWN', 'INSURER_UNREACHABLE')) and b.records > 0
      group by case when b.state = 'open' then 'unsent' else 'underway' end
      union all
      select 'loading', cast(count(*) as bigint) from payroll_file where blth = :blth and state = 'loading' having count(*) > 0
      union all
      select 'running', cast(count(*) as bigint) from run where blth = :blth and state in ('running', 'paused') having count(*) > 0
      union all
      select 'recheck', cast(count(*) as bigint) from recheck where blth = :blth having count(*) > 0) w
group by w.what
order by w.what
