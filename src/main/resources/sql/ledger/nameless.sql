-- Dead rows in force whose NIK does not read.
select f.source, f.source_version, f.opd, r.line, r.cells, l.edits
from letter l
join payroll_file f on f.file_id = l.file_id
join payroll_row r on r.file_id = l.file_id and r.line = l.line
where f.scheme = :scheme and f.blth = :blth and f.state = 'taken' and r.nik is null and ${deadletter/open}
