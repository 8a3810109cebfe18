-- Workers by the OPD of the sponsor who pays for them, which the sponsor's own pay names.
select coalesce(s.opd, '') as opd, count(*) as part, count(distinct w.nip) as whole
from payroll_file f
join payroll_row w on w.file_id = f.file_id
left join (
    select p.nip, min(coalesce(p.opd, g.opd)) as opd
    from payroll_file g
    join payroll_row p on p.file_id = g.file_id
    where g.blth = :blth and g.scheme = :scheme and g.state = 'taken' and p.state = 'S' and p.nip is not null
    group by p.nip) s on s.nip = w.nip
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and w.state = 'B'
group by coalesce(s.opd, '')
order by 2 desc, 1
fetch first 500 rows only
