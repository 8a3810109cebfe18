select run_id, scheme, state, by_whom, started_at, finished_at, missing, decided_by, decision
from run
where blth = :blth and (:scheme = '' or scheme = :scheme)
order by run_id desc
fetch first 20 rows only
