-- The accepted rows of replaced files, and those over which another was preferred, whose persons stand in an amendment, each with the row that amends it.
select o.file_id, o.line, o.batch_id, o.total, n.file_id as new_file, n.line as new_line, coalesce(ob.origin, ob.batch_id) as origin
from batch_run p
join payroll_row n on n.file_id = p.file_id and n.line between p.from_line and p.to_line and n.batch_id = p.batch_id
join batch nb on nb.batch_id = n.batch_id
join payroll_row o on o.blth = n.blth and o.nik = n.nik and o.state = 'B' and (o.file_id <> n.file_id or o.twin)
join payroll_file fo on fo.file_id = o.file_id
join batch ob on ob.batch_id = o.batch_id
where p.batch_id = :batch and fo.scheme = nb.scheme and (fo.state in ('replaced', 'withdrawn') or o.twin) and ob.state = 'accepted' and ob.kind <> 'VOID'
