-- How many lines of the list in force name a sponsor and owe for the month.
select r.nip, count(*) as workers
from unnest(cast(:people as varchar(18) array)) as k (person)
join payroll_row r on r.blth = :blth and r.nip = k.person and r.state = 'B'
join payroll_file f on f.file_id = r.file_id
where f.source = :source and f.state = 'taken'
group by r.nip
