-- Rule 3, by the person first: a month that is being loaded has no statistics, and a planner without them may read all of it.
with people as materialized (
    select r.nip as person, r.file_id, r.line, r.opd, r.twin
    from staff_row s
    join payroll_row r on r.file_id = s.file_id and r.line = s.line and r.nip = s.nip
    where s.blth = :blth and s.nip = any (cast(:people as varchar[]))
)
select p.person, p.file_id, p.line, f.name, coalesce(p.opd, f.opd) as opd
from people p
join payroll_file f on f.file_id = p.file_id
where f.source = :source and not p.twin
  and (f.file_id = :file or (f.state = 'taken' and f.file_id not in (:replaced)))
