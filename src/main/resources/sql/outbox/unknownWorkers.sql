select n.source, n.line, n.cells, n.opd, l.edits
from letter l
join row_now n on n.file_id = l.file_id and n.line = l.line
where l.code = 'NOT_ENROLLED' and l.state in ('new', 'fixed') and n.scheme = :scheme and n.blth = :blth and n.file_state = 'taken'
  and not exists (select 1 from enrolment_request q where q.npp = :npp and q.nik = n.nik and q.state = 'taken')
order by n.opd, n.nik
