-- Rows on their way to be taken back that are not to be, or not yet: who stands in a file in force again, and what the
-- insurer has not got or would not take as a batch.
select o.file_id, o.line, o.batch_id, o.total
from batch ob
join batch_run p on p.batch_id = ob.batch_id
join payroll_row o on o.file_id = p.file_id and o.line between p.from_line and p.to_line and o.batch_id = p.batch_id
where ob.scheme = :scheme and ob.blth = :blth and ob.kind = 'VOID'
  and ((ob.state = 'stuck' and ob.code in ('BATCH_REFUSED', 'INSURER_UNREACHABLE'))
       or (ob.state = 'open' and exists (
              select 1
              from payroll_row r
              join payroll_file f on f.file_id = r.file_id
              left join letter l on l.file_id = r.file_id and l.line = r.line
              where r.blth = o.blth and r.nik = o.nik and f.scheme = :scheme and f.state = 'taken'
                and (r.state = 'B' or (r.state = 'D' and not r.twin and coalesce(l.state, '') <> 'discarded')))))
