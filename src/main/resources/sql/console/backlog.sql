select (select count(*) from payroll_file) as files,
       (select count(*) from payroll_file where ack_due > 0) as acks,
       (select count(*) from recheck) as rechecks,
       (select count(*) from batch where state in ('queued', 'sent')) as under_way,
       (select count(*) from batch where state = 'stuck') as stuck
from login
order by 1
fetch first 1 rows only
