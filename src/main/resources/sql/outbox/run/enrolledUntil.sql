-- From when and until when some people are enrolled: read here as part of what became of them, never written.
select e.nik, e.from_date, e.to_date
from unnest(cast(:people as varchar(18) array)) as k (person)
join enrolment e on e.nik = k.person and e.npp = :npp
join enrolment_npp n on n.npp = e.npp and n.snapshot_id = e.snapshot_id
