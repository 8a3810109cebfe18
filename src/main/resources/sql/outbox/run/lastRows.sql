-- The rows of some people in earlier months of a scheme, with the file they stood in.
select r.nik, r.blth, r.base, coalesce(r.opd, f.opd) as opd, f.source, f.opd as file_opd
from unnest(cast(:people as varchar(18) array)) as k (person)
cross join unnest(cast(:months as integer array)) as m (blth)
join payroll_row r on r.blth = m.blth and r.nik = k.person
join payroll_file f on f.file_id = r.file_id
where f.scheme = :scheme and f.state = 'taken'
