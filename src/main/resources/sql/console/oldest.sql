-- Days are told from their beginning in UTC, as the sums of letters keep them.
select 'dead' as what, cast(min(l.opened_on) as timestamp with time zone) as since
from letter_sum l
where ${deadletter/open} and l.letters > 0
union all
select 'batch', min(b.changed_at)
from (select distinct blth, scheme from payroll_file where blth is not null and scheme is not null) m
cross join (values ('queued'), ('sent'), ('stuck')) as s (state)
join batch b on b.blth = m.blth and b.scheme = m.scheme and b.state = s.state
