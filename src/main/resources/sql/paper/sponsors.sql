-- Of each OPD how many of its staff have pay, how many of them pay for workers, and for how many, most workers first.
select s.opd, count(*) as staff, sum(case when w.workers > 0 then 1 else 0 end) as sponsors, coalesce(sum(w.workers), 0) as workers,
       coalesce(sum(w.total), 0) as total
from (select p.nip, min(coalesce(p.opd, g.opd)) as opd
      from payroll_file g
      join payroll_row p on p.file_id = g.file_id
      where g.blth = :blth and g.scheme = :scheme and g.state = 'taken' and g.source <> :list and p.nip is not null
      group by p.nip) s
left join (select r.nip, count(*) as workers, sum(r.total) as total
           from payroll_file f
           join payroll_row r on r.file_id = f.file_id
           where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and f.source = :list and r.state = 'B'
           group by r.nip) w on w.nip = s.nip
group by s.opd
order by 4 desc, 1
