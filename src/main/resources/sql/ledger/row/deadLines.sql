-- The lines of the list in force that name a sponsor and are dead: in the share too, unless they do not touch the month.
select r.nip, r.line, r.cells, f.source_version, l.edits
from unnest(cast(:people as varchar(18) array)) as k (person)
join staff_row s on s.blth = :blth and s.nip = k.person
join payroll_row r on r.file_id = s.file_id and r.line = s.line and r.nip = s.nip and r.state = 'D'
join payroll_file f on f.file_id = r.file_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where f.source = :source and f.state = 'taken'
