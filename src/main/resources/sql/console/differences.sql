select l.code, count(*) as letters, sum(l.amount) as rupiah
from letter l
join payroll_file f on f.file_id = l.file_id
join payroll_row r on r.file_id = l.file_id and r.line = l.line
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and ${deadletter/stands} and r.state <> 'B'
group by l.code
order by 2 desc, 1
