select f.file_id, f.source, f.opd, f.blth, f.state, f.code, f.rows_read, coalesce(d.dead, 0) as dead,
       (select min(h.blth) from payroll_file h) as first_blth
from payroll_file f
left join (
    select l.file_id, sum(l.letters) as dead
    from payroll_file g
    join letter_sum l on l.file_id = g.file_id
    where g.blth between :from and :to and ${deadletter/open}
    group by l.file_id) d on d.file_id = f.file_id
where f.blth between :from and :to and f.state in ('taken', 'refused')
order by f.file_id desc
fetch first 20000 rows only
