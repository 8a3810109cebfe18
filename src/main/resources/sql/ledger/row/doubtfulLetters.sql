-- Who is dead because the same person stood before, or is contributed under another scheme.
select r.file_id, r.line, r.cells, r.state, r.batch_id, r.kpj, r.total, r.note, f.opd, l.edits, l.findings
from letter l
join payroll_row r on r.file_id = l.file_id and r.line = l.line
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
where l.file_id = :file and l.line between :from and :to and (r.twin or l.code = 'ALREADY_CONTRIBUTED') and ${ledger/unsent}
order by r.line
