-- How far a hub is that may never have had a file.
select case when exists (select 1 from payroll_file) then 1 else 0 end as files,
       case when exists (select 1 from enrolment_npp) then 1 else 0 end as enrolments,
       (select count(*) from login) as logins
from (values (1)) as t (one)
