select r.file_id, r.line, r.blth, f.scheme, f.source, f.name, r.nik, l.code, l.field, l.findings, l.state, l.attempts, l.amount
from letter l
join payroll_row r on r.file_id = l.file_id and r.line = l.line
join payroll_file f on f.file_id = l.file_id
where l.state in ('new', 'fixed', 'discarded') and f.state = 'taken'
  and (cast(:blth as integer) = 0 or f.blth = :blth) and (:scheme = '' or f.scheme = :scheme) and (:code = '' or l.code = :code)
union all
select r.file_id, r.line, r.blth, f.scheme, f.source, f.name, r.nik, b.code, '', b.message, 'parked', b.attempts, r.total
from batch b
join payroll_row r on r.batch_id = b.batch_id
join payroll_file f on f.file_id = r.file_id
where b.state = 'stuck' and b.kind <> 'VOID'
  and (cast(:blth as integer) = 0 or b.blth = :blth) and (:scheme = '' or f.scheme = :scheme) and (:code = '' or b.code = :code)
order by 1, 2
fetch first 100000 rows only
