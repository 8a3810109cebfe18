-- One page of the rows behind a bill, in order of file and line.
select r.file_id, r.line, r.nik, r.kpj, coalesce(r.opd, f.opd) as opd, f.name, r.total, b.kind, b.receipt_id, ${ledger/disposition} as disposition
from ${ledger/bill/behind} k
join payroll_row r on r.file_id = k.file_id and r.line = k.line
join payroll_file f on f.file_id = r.file_id
join batch b on b.batch_id = r.batch_id
where r.file_id > :file or (r.file_id = :file and r.line > :line)
order by r.file_id, r.line
fetch first :most rows only
