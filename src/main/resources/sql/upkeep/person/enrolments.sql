select e.npp, e.nik, e.kpj, e.name, e.birth_date, e.division, e.programmes, e.active, e.from_date, e.to_date, s.name as snapshot, s.taken_at
from enrolment e
join snapshot s on s.snapshot_id = e.snapshot_id
where e.nik = :nik
order by e.npp, e.line
