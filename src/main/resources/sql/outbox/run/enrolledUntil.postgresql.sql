-- From when and until when some people are enrolled: read here as part of what became of them, never written.
-- By the person first: a planner without statistics of a new snapshot may read all of it for each person.
with people as materialized (
    select e.nik, e.from_date, e.to_date, e.snapshot_id
    from enrolment e
    where e.nik = any (cast(:people as varchar[])) and e.npp = :npp
)
select p.nik, p.from_date, p.to_date
from people p
join enrolment_npp n on n.npp = :npp and n.snapshot_id = p.snapshot_id
