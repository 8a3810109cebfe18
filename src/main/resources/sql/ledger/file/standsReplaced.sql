-- Whether anything accepted stands in a replaced file of a month.
select count(*)
from payroll_file f
join batch b on b.file_id = f.file_id
where f.scheme = :scheme and f.blth = :blth and f.state in ('replaced', 'withdrawn')
  and b.state = 'accepted' and b.kind <> 'VOID' and b.records > 0
