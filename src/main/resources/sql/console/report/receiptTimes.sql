-- Of each file in force when it came and when the last receipt of its rows did; corrections of a receipt apart.
select f.blth, f.file_id, f.arrived_at, max(i.issued_at) as answered_at
from payroll_file f
join batch b on b.file_id = f.file_id
join bill i on i.batch_id = b.batch_id
where f.blth between :from and :to and f.scheme = :scheme and f.state = 'taken' and i.replaces is null and not i.rebuilt
group by f.blth, f.file_id, f.arrived_at
order by 1, 2
