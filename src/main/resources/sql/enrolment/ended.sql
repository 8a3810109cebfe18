-- Of the people whose enrolment a snapshot changes: those with an iuran that waits, and of whom it says that nothing is owed for its month.
select c.npp, count(distinct c.nik) as people
from enrolment_change c
join unnest(cast(:npps as varchar(20) array)) as k (npp) on k.npp = c.npp
cross join unnest(cast(:months as integer array)) as m (blth)
join payroll_row r on r.blth = m.blth and r.nik = c.nik
join payroll_file f on f.file_id = r.file_id
join batch b on b.batch_id = r.batch_id
where r.state = 'B' and f.state = 'taken' and b.npp = c.npp and b.state in ('open', 'queued', 'sent')
  and not exists (
      select 1 from enrolment n
      where n.snapshot_id = :snapshot and n.npp = c.npp and n.nik = c.nik
        and extract(year from n.from_date) * 100 + extract(month from n.from_date) <= r.blth
        and (n.to_date is null and n.active
             or n.to_date is not null and extract(year from n.to_date) * 100 + extract(month from n.to_date) >= r.blth))
group by c.npp
order by c.npp
