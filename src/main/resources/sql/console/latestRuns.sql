select r.scheme, r.state, r.started_at
from run r
join (select scheme, max(run_id) as run_id from run group by scheme) latest on latest.run_id = r.run_id
