-- The people of a file, in the order in which they stand in it.
select b.kind, b.opd, b.npp, b.blth, r.nik, r.kpj, r.base, r.total, coalesce(x.base, 0) as rapel, r.line, r.cells, l.edits, f.source, f.source_version
from portal_batch o
join batch b on b.batch_id = o.batch_id
join batch_run p on p.batch_id = o.batch_id
join payroll_row r on ${ledger/inRun}
join payroll_file f on f.file_id = r.file_id
left join letter l on l.file_id = r.file_id and l.line = r.line
left join (select in_file, in_line, sum(base) as base from rapel group by in_file, in_line) x on x.in_file = r.file_id and x.in_line = r.line
where o.portal_file_id = :file
order by o.place, r.file_id, r.line
