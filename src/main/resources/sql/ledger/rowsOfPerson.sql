select n.source, n.scheme, n.line, n.cells, n.disposition, coalesce(n.batch_code, l.code) as code, l.edits
from row_now n
left join letter l on l.file_id = n.file_id and l.line = n.line and l.state in ('new', 'fixed', 'discarded')
where n.blth = :blth and n.nik = :nik and n.file_state = 'taken'
order by n.scheme, n.file_id, n.line
