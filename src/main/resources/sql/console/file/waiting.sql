-- What waits for somebody's release.
select (select count(*) from held_arrival where state = 'held' and kind = 'file') as files,
       (select count(*) from held_arrival where state = 'held' and kind = 'snapshot') as snapshots,
       (select count(*) from run where state = 'held') as runs
from (values (1)) as t (one)
