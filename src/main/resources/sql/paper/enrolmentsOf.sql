-- As what a person is enrolled by the latest snapshots.
select e.npp, e.active, e.from_date, e.to_date
from enrolment e
join enrolment_npp n on n.npp = e.npp and n.snapshot_id = e.snapshot_id
where e.nik = :nik
order by e.from_date
