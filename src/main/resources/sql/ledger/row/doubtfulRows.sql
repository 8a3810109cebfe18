-- Of a sponsored month any row may come out differently.
select r.file_id, r.line, r.cells, r.state, r.batch_id, r.kpj, r.total, r.note, f.opd, l.edits, l.findings
from payroll_row r
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where r.file_id = :file and r.line between :from and :to and ${ledger/unsent}
order by r.line
