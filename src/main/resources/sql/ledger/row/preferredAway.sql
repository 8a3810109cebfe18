-- Rows in force whose acceptance has passed to the row that was preferred, with where that is.
select distinct o.file_id, o.line, coalesce(pl.field, '') as field, n.file_id as stands_file, n.line as stands_line, fn.name, coalesce(n.opd, fn.opd) as opd
from batch_run p
join payroll_row n on n.file_id = p.file_id and n.line between p.from_line and p.to_line and n.batch_id = p.batch_id
join payroll_file fn on fn.file_id = n.file_id
join preference q on q.blth = n.blth and q.scheme = fn.scheme
join payroll_row o on o.file_id = q.other_file and o.line = q.other_line and o.nik = n.nik
join payroll_file fo on fo.file_id = o.file_id and fo.state = 'taken'
left join letter pl on pl.file_id = q.file_id and pl.line = q.line
where p.batch_id = :batch and o.state = 'X' and o.twin
