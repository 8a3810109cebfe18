select f.scheme, l.code, sum(l.letters) as letters
from payroll_file f
join letter_sum l on l.file_id = f.file_id
where f.blth = :blth and f.state = 'taken' and ${deadletter/stands}
group by f.scheme, l.code
having sum(l.letters) <> 0
union all
select f.scheme, b.code, sum(b.records) as letters
from batch b
join payroll_file f on f.file_id = b.file_id
where b.blth = :blth and b.state = 'stuck' and b.kind <> 'VOID' and f.state in ('taken', 'replaced')
group by f.scheme, b.code
