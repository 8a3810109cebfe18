-- Batches are found month by month and scheme by scheme, as their index has them; most are accepted and not looked at.
select f.files, f.acks, c.rechecks, b.under_way, b.stuck
from (select count(*) as files, coalesce(sum(case when ack_due > 0 then 1 else 0 end), 0) as acks from payroll_file) f
cross join (select count(*) as rechecks from recheck) c
cross join (select coalesce(sum(case when b.state <> 'stuck' then 1 else 0 end), 0) as under_way,
                   coalesce(sum(case when b.state = 'stuck' then 1 else 0 end), 0) as stuck
            from (select distinct blth, scheme from payroll_file where blth is not null and scheme is not null) m
            cross join (values ('queued'), ('sent'), ('stuck')) as s (state)
            join batch b on b.blth = m.blth and b.scheme = m.scheme and b.state = s.state) b
