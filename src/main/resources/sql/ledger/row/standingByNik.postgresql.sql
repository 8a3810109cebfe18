-- Rule 3, by the person first: a month that is being loaded has no statistics, and a planner without them may read all of it.
with people as materialized (
    select r.nik as person, r.file_id, r.line, r.opd, r.twin
    from payroll_row r
    where r.blth = :blth and r.nik = any (cast(:people as varchar[]))
)
select p.person, p.file_id, p.line, f.name, coalesce(p.opd, f.opd) as opd
from people p
join payroll_file f on f.file_id = p.file_id
where f.source = :source and not p.twin
  and (f.file_id = :file or (f.state = 'taken' and f.file_id not in (:replaced)))
