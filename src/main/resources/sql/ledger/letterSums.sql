select f.scheme, sum(l.letters) as letters, sum(l.rupiah) as rupiah
from payroll_file f
join letter_sum l on l.file_id = f.file_id
where f.blth = :blth and f.state = 'taken' and ${deadletter/stands}
group by f.scheme
