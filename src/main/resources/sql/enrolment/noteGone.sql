-- People in a range of lines that a snapshot is about to replace and of whom it does not say the same.
insert into enrolment_change (npp, nik)
select distinct o.npp, o.nik
from enrolment o
join enrolment_npp c on c.npp = o.npp and c.snapshot_id = o.snapshot_id
cross join unnest(cast(:months as integer array)) as m (blth)
join payroll_row r on r.blth = m.blth and r.nik = o.nik
where o.snapshot_id = :old and o.line between :from and :to
  and not exists (
      select 1 from enrolment n
      where n.snapshot_id = :snapshot and o.npp = n.npp and o.nik = n.nik and o.kpj = n.kpj and o.birth_date = n.birth_date and o.programmes = n.programmes
      and o.active = n.active and o.from_date = n.from_date and o.name = n.name
      and coalesce(o.to_date, date '9999-12-31') = coalesce(n.to_date, date '9999-12-31'))
  and not exists (select 1 from enrolment_change k where k.npp = o.npp and k.nik = o.nik)
