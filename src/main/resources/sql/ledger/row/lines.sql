-- How many lines of the list in force name a sponsor and owe for the month.
select r.nip, count(*) as workers
from unnest(cast(:people as varchar(18) array)) as k (person)
join staff_row s on s.blth = :blth and s.nip = k.person
join payroll_row r on r.file_id = s.file_id and r.line = s.line and r.nip = s.nip and r.state = 'B'
join payroll_file f on f.file_id = r.file_id
where f.source = :source and f.state = 'taken'
group by r.nip
