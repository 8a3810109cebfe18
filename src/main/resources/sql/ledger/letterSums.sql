select f.scheme, count(*) as letters, sum(l.amount) as rupiah
from letter l
join payroll_file f on f.file_id = l.file_id
where f.blth = :blth and f.state = 'taken' and ${deadletter/stands}
group by f.scheme
