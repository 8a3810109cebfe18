select l.code, count(*) as letters, sum(l.amount) as rupiah
from payroll_file f
join letter l on l.file_id = f.file_id
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and ${deadletter/stands}
group by l.code
order by 2 desc, 1
