select n.file_id, n.line, n.blth, n.scheme, n.source, f.name, n.nik, l.code, l.field, l.findings, l.state, l.attempts, l.amount
from letter l
join row_now n on n.file_id = l.file_id and n.line = l.line
join payroll_file f on f.file_id = l.file_id
where l.state in ('new', 'fixed', 'discarded') and n.file_state = 'taken'
  and (cast(:blth as integer) = 0 or n.blth = :blth) and (:scheme = '' or n.scheme = :scheme) and (:code = '' or l.code = :code)
union all
select n.file_id, n.line, n.blth, n.scheme, n.source, f.name, n.nik, b.code, '', b.message, 'parked', b.attempts, n.total
from batch b
join row_now n on n.batch_id = b.batch_id
join payroll_file f on f.file_id = n.file_id
where b.state = 'stuck' and b.kind <> 'VOID'
  and (cast(:blth as integer) = 0 or n.blth = :blth) and (:scheme = '' or n.scheme = :scheme) and (:code = '' or b.code = :code)
order by 1, 2
fetch first 100000 rows only
