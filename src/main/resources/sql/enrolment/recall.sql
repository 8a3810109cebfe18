select e.nik, e.kpj, e.name, e.birth_date, e.programmes, e.active, e.from_date, e.to_date, e.division
from unnest(cast(:people as varchar(18) array)) as k (person)
join enrolment e on e.nik = k.person and e.npp = :npp
join enrolment_npp n on n.npp = e.npp and n.snapshot_id = e.snapshot_id
order by e.nik, e.kpj
