select scheme, count(*) as batches,
       sum(case when state = 'accepted' then 1 else 0 end) as accepted,
       sum(case when state in ('queued', 'sent') then 1 else 0 end) as under_way,
       sum(case when state = 'stuck' then 1 else 0 end) as stuck
from batch
where blth = :blth and state <> 'superseded' and records > 0
group by scheme
