-- What stands at the insurer though nobody in force owes it, since it was not taken back: refused one by one, or with a whole batch
-- that is stuck.
select r.file_id, r.line, f.scheme, f.source, f.name, r.nik, r.total, v.code, v.message, v.times
from refused_void v
join payroll_row r on r.file_id = v.file_id and r.line = v.line
join payroll_file f on f.file_id = r.file_id
join batch b on b.batch_id = r.batch_id
where f.blth = :blth and (:scheme = '' or f.scheme = :scheme) and r.state = 'B' and not (b.kind = 'VOID' and b.state in ('accepted', 'stuck'))
union all
select r.file_id, r.line, f.scheme, f.source, f.name, r.nik, r.total, b.code, b.message, b.attempts as times
from batch b
join payroll_row r on r.batch_id = b.batch_id
join payroll_file f on f.file_id = r.file_id
where b.blth = :blth and (:scheme = '' or b.scheme = :scheme) and b.kind = 'VOID' and b.state = 'stuck'
order by 1, 2
fetch first 100 rows only
