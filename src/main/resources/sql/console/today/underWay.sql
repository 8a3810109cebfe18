-- Rows that wait for the insurer by themselves: on their way, or until it answers again. Batches are found as their index has them.
select coalesce(sum(case when b.code = 'INSURER_UNREACHABLE' and b.state = 'stuck' then b.records end), 0) as unreachable,
       coalesce(sum(case when b.code = 'OUTCOME_UNKNOWN' and b.state = 'stuck' then b.records end), 0) as unknown_outcome,
       coalesce(sum(case when b.state <> 'stuck' then b.records end), 0) as under_way
from (select distinct blth, scheme from payroll_file where blth is not null and scheme is not null) m
cross join (values ('queued'), ('sent'), ('stuck')) as s (state)
join batch b on b.blth = m.blth and b.scheme = m.scheme and b.state = s.state
where b.kind <> 'VOID'
  and (b.state <> 'stuck' or ${console/waitsForInsurer})
