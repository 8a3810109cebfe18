-- Rows that may stand at the insurer already though the books do not know it, and those that stand in the books.
select r.file_id, r.line, r.nik, r.total, r.state, r.batch_id, coalesce(r.opd, f.opd) as opd, b.state as batch_state
from payroll_row r
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where f.scheme = :scheme and f.blth = :blth and r.nik is not null and r.total is not null
  and ((f.state = 'taken' and r.state = 'B' and (b.state = 'open' or (b.state = 'stuck' and b.code = 'INSURER_UNREACHABLE')))
    or (f.state = 'taken' and r.state = 'D' and l.code = 'INSURER_REFUSED' and l.cause = 'DUPLICATE_RECORD' and l.state <> 'discarded')
    or (f.state in ('taken', 'replaced', 'withdrawn') and r.state = 'B' and b.state in ('queued', 'sent', 'stuck', 'accepted')
        and not (b.kind = 'VOID' and b.state = 'accepted')))
