-- Dead rows in force whose NIK does not read.
select r.file_id, f.source_version, r.line, r.cells, l.edits
from letter l
join payroll_file f on f.file_id = l.file_id
join payroll_row r on r.file_id = l.file_id and r.line = l.line
where f.scheme = :scheme and f.blth = :blth and f.state = 'taken' and r.nik is null and ${deadletter/open}
