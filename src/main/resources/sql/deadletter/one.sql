select n.file_id, n.line, n.blth, n.scheme, n.source, f.name, n.nik, n.cells, n.disposition, n.batch_id, n.batch_state, n.batch_code,
       n.batch_message, n.total, n.file_state, l.code, l.field, l.findings, l.state, l.attempts, l.amount, l.edits
from row_now n
join payroll_file f on f.file_id = n.file_id
left join letter l on l.file_id = n.file_id and l.line = n.line
where n.file_id = :file and n.line = :line
