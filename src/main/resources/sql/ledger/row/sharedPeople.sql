-- Of another room, enrolment_change: whose rows are judged again is what this room asks of the enrolment.
-- Whose enrolment changed is looked at already; no row is to be judged from what was read before it was revised.
select s.nik
from shared_person s
where s.blth = :blth and s.nik > :after
  and not exists (select 1 from enrolment_change c where c.npp = :npp and c.nik = s.nik)
order by s.nik
fetch first 1000 rows only
