-- Of another room, recheck: the months to be judged again are asked for in the transaction of the snapshot.
-- The months that have rows of people whose enrolment changed.
insert into recheck (scheme, blth)
select distinct f.scheme, f.blth
from enrolment_change c
cross join (select distinct blth from payroll_file where state = 'taken') m
join payroll_row r on r.blth = m.blth and r.nik = c.nik
join payroll_file f on f.file_id = r.file_id
where f.state = 'taken'
  and not exists (select 1 from recheck k where k.scheme = f.scheme and k.blth = f.blth)
