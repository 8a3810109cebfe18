insert into recheck (scheme, blth)
select distinct f.scheme, f.blth
from payroll_file f
where f.state = 'taken' and f.scheme = :scheme
  and not exists (select 1 from recheck r where r.scheme = f.scheme and r.blth = f.blth)
