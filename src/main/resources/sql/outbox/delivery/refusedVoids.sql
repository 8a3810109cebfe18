-- What stands at the insurer though nobody in force owes it, since it was not taken back: refused one by one, or with a whole batch
-- that is stuck. Those few lead to their rows, and not the rows of the month to them.
select r.file_id, r.line, f.scheme, f.source, f.name, r.nik, r.total, k.code, k.message, k.times
from (select v.file_id, v.line, v.code, v.message, v.times, 0 as whole
      from refused_void v
      union all
      select r.file_id, r.line, b.code, b.message, b.attempts, 1
      from (select batch_id, code, message, attempts
            from batch
            where blth = :blth and (:scheme = '' or scheme = :scheme) and kind = 'VOID' and state = 'stuck') b
      join batch_run p on p.batch_id = b.batch_id
      join payroll_row r on ${ledger/inRun}) k
join payroll_file f on f.file_id = k.file_id
join payroll_row r on r.file_id = k.file_id and r.line = k.line
join batch b on b.batch_id = r.batch_id
where f.blth = :blth and (:scheme = '' or f.scheme = :scheme) and r.state = 'B' and not (b.kind = 'VOID' and (b.state = 'accepted' or b.state = 'stuck' and k.whole = 0))
order by 1, 2
fetch first 100 rows only
