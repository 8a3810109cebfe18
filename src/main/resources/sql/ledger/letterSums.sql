select f.scheme, count(*) as letters, sum(l.amount) as rupiah
from payroll_file f
join letter l on l.file_id = f.file_id
where f.blth = :blth and f.state = 'taken' and ${deadletter/stands}
group by f.scheme
