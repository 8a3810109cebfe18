-- Letters of one unit that wait for somebody's decision, by cause.
select l.code, count(*) as letters, sum(l.amount) as rupiah
from payroll_file f
join letter l on l.file_id = f.file_id
join payroll_row r on r.file_id = l.file_id and r.line = l.line
where f.state = 'taken' and f.scheme = :scheme and f.blth >= :from and ${deadletter/open} and l.code <> ''
  and coalesce(r.opd, f.opd) = :opd
group by l.code
order by 2 desc, l.code
