select e.npp, e.kpj, e.name, e.birth_date, e.programmes, e.active, e.from_date, e.to_date, e.division
from enrolment e
join enrolment_npp n on n.npp = e.npp and n.snapshot_id = e.snapshot_id
where e.nik = :nik
order by e.npp, e.kpj
