select coalesce(r.opd, f.opd) as opd, count(*) as records, sum(case when r.state in ('B', 'D') then coalesce(r.total, 0) else 0 end) as rupiah
from payroll_file f
join payroll_row r on r.file_id = f.file_id
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken'
group by coalesce(r.opd, f.opd)
order by 2 desc, 1
