-- The birth dates and names that the insurer has of some people: for lists that go back to the insurer, and to nobody else.
select e.nik, e.birth_date, e.name, e.kpj
from unnest(cast(:people as varchar(18) array)) as k (person)
join enrolment e on e.nik = k.person and e.npp = :npp
join enrolment_npp n on n.npp = e.npp and n.snapshot_id = e.snapshot_id
