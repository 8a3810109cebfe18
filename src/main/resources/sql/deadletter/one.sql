select r.file_id, r.line, r.blth, f.scheme, f.source, f.name, r.nik, r.cells, r.batch_id, b.state as batch_state,
       b.code as batch_code, b.message as batch_message, r.total, f.state as file_state,
       ${ledger/disposition} as disposition,
       l.code, l.field, l.findings, l.state, l.attempts, l.amount, l.edits
from payroll_row r
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where r.file_id = :file and r.line = :line and f.state in ('taken', 'replaced', 'withdrawn')
