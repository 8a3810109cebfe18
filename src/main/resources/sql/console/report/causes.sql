-- Dead rows by month and cause, out of the kept sums.
select f.blth, l.code, sum(l.letters) as letters, sum(l.rupiah) as rupiah
from payroll_file f
join letter_sum l on l.file_id = f.file_id
where f.blth between :from and :to and f.scheme = :scheme and f.state = 'taken' and ${deadletter/stands}
group by f.blth, l.code
having sum(l.letters) <> 0
order by 1, 3 desc, 2
