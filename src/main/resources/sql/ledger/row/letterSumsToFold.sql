select s.file_id
from letter_sum s
join payroll_file f on f.file_id = s.file_id
where f.state <> 'loading'
group by s.file_id
having count(*) > :most
order by count(*) desc
fetch first 100 rows only
