select r.file_id, f.source_version, r.line, r.cells, coalesce(r.opd, f.opd) as opd, l.edits
from letter l
join payroll_file f on f.file_id = l.file_id
join payroll_row r on r.file_id = l.file_id and r.line = l.line
where l.code = 'NOT_ENROLLED' and ${deadletter/open} and f.scheme = :scheme and f.blth = :blth and f.state = 'taken'
  and (l.file_id > :file or (l.file_id = :file and l.line > :line))
  and not exists (select 1 from enrolment_request q where q.npp = :npp and q.nik = r.nik and q.state = 'taken')
order by l.file_id, l.line
fetch first :most rows only
