-- Of everybody with pay, those who take part: whose iuran stands or is on its way. Who stands twice counts where they stood first;
-- whose row is dead is not covered yet.
select coalesce(r.opd, f.opd) as opd, sum(case when r.state = 'B' then 1 else 0 end) as part, count(*) as whole
from payroll_file f
join payroll_row r on r.file_id = f.file_id
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and r.nik is not null and not r.twin
group by coalesce(r.opd, f.opd)
order by 2 desc, 1
fetch first 500 rows only
