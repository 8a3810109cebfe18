-- Of another room, snapshot: nothing is settled while one is on its way in.
select (select count(*) from payroll_file where state = 'loading' or (ack_due > 0 and source_version is not null)) + (select count(*) from recheck)
     + (select count(*) from snapshot where state = 'loading')
from (values (0)) as nothing (much)
