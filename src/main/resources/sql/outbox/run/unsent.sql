-- Iuran of a month that is owed and has not gone, or went nowhere.
select coalesce(sum(b.records), 0)
from batch b
join payroll_file f on f.file_id = b.file_id
where b.scheme = :scheme and b.blth = :blth and b.kind <> 'VOID' and b.state in ('open', 'queued', 'stuck') and f.state = 'taken'
