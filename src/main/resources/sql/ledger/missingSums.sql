-- Of another room, run: who is missing counts only where a month was run.
-- As the last run that came to its end counted them.
select r.scheme, r.missing as people
from run r
join (select scheme, max(run_id) as run_id from run where blth = :blth and state = 'done' group by scheme) ended on ended.run_id = r.run_id
