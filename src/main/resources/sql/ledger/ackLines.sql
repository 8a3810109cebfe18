select n.line, n.cells, n.disposition, n.note, n.batch_code, n.batch_message, l.findings,
       case when l.state in ('new', 'fixed', 'discarded') then 'D' else '' end as state
from row_now n
left join letter l on l.file_id = n.file_id and l.line = n.line
where n.file_id = :file and n.line > :line
order by n.line
fetch first 1000 rows only
