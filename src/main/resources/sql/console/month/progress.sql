select scheme, count(*) as batches,
       sum(case when state = 'accepted' then 1 else 0 end) as accepted,
       sum(case when state in ('queued', 'sent') then 1 else 0 end) as under_way,
       sum(case when state = 'stuck' then 1 else 0 end) as stuck,
       sum(case when b.state = 'stuck' and b.kind <> 'VOID' and (${console/waitsForInsurer}) then b.records else 0 end) as unanswered
from batch b
where b.blth = :blth and b.state <> 'superseded' and b.records > 0
group by b.scheme
