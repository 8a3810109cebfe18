-- The rows of some people in some months of a scheme.
select r.nik, r.kpj, r.blth, r.base, coalesce(r.opd, f.opd) as opd, f.source_version, r.line, r.cells, l.edits
from unnest(cast(:people as varchar(18) array)) as k (person)
cross join unnest(cast(:months as integer array)) as m (blth)
join payroll_row r on r.blth = m.blth and r.nik = k.person
join payroll_file f on f.file_id = r.file_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where f.scheme = :scheme and f.state = 'taken' and r.state not in ('S', 'X') and not r.twin
