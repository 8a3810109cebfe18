-- Every month of the schemes whose NPP a snapshot contains; which rows of it, enrolment_change says.
insert into recheck (scheme, blth)
select distinct f.scheme, f.blth
from payroll_file f
where f.state = 'taken'
  and not exists (select 1 from recheck r where r.scheme = f.scheme and r.blth = f.blth)
