select l.code, sum(l.letters) as letters, sum(l.rupiah) as rupiah
from payroll_file f
join letter_sum l on l.file_id = f.file_id
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and ${deadletter/stands}
group by l.code
having sum(l.letters) <> 0
order by 2 desc, 1
