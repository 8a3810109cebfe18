select r.line, r.nik, r.cells, r.note, l.findings, b.code as batch_code, b.message as batch_message,
       coalesce(r.total, l.amount, 0) as amount, ${ledger/disposition} as disposition
from payroll_row r
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line and ${deadletter/stands}
where r.file_id = :file and r.line > :after
order by r.line
fetch first 101 rows only
