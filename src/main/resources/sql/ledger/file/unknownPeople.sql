-- Files in force that name many NIKs the insurer does not know, and that nobody of the city has looked at since they were told.
select f.file_id, f.source, f.blth, f.name, f.rows_read, sum(l.letters) as people, case when u.file_id is null then false else true end as told
from payroll_file f
join letter_sum l on l.file_id = f.file_id and l.code = 'NOT_ENROLLED' and l.state in ('new', 'fixed', 'refused')
left join unknown_people u on u.file_id = f.file_id
where f.state = 'taken' and f.arrived_at > :since and u.seen_by is null
group by f.file_id, f.source, f.blth, f.name, f.rows_read, u.file_id
having sum(l.letters) > :limit and 5 * sum(l.letters) > f.rows_read
order by f.file_id desc
fetch first 100 rows only
