-- Accepted rows over which another was preferred, each with the row that stands for the person now.
select distinct o.file_id as old_file, o.line as old_line, n.file_id, n.line, n.state, n.batch_id, n.total, coalesce(n.opd, fn.opd) as opd,
       nb.state as batch_state, nb.kind, nl.state as letter
from preference q
join payroll_row o on o.file_id = q.other_file and o.line = q.other_line
join payroll_file fo on fo.file_id = o.file_id and fo.state = 'taken'
join batch ob on ob.batch_id = o.batch_id and ob.state = 'accepted' and ob.kind <> 'VOID'
left join payroll_row n on n.blth = o.blth and n.nik = o.nik and n.state in ('B', 'D') and not n.twin
     and exists (select 1 from payroll_file i where i.file_id = n.file_id and i.state = 'taken' and i.scheme = :scheme)
left join payroll_file fn on fn.file_id = n.file_id
left join batch nb on nb.batch_id = n.batch_id
left join letter nl on nl.file_id = n.file_id and nl.line = n.line
where q.scheme = :scheme and q.blth = :blth and o.state = 'B' and o.twin
