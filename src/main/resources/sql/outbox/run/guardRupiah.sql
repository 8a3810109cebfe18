-- What a month is worth: pending and accepted.
select coalesce(sum(b.rupiah), 0)
from batch b
join payroll_file f on f.file_id = b.file_id
where b.scheme = :scheme and b.blth = :blth and b.kind <> 'VOID' and b.state in ('open', 'queued', 'sent', 'accepted') and f.state = 'taken'
