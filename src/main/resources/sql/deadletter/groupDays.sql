-- On which days they were opened.
select f.scheme, l.code, l.field, l.cause, l.opened_on, sum(l.letters) as letters
from payroll_file f
join letter_sum l on l.file_id = f.file_id
where f.state = 'taken' and l.opened_on >= :since and (cast(:blth as integer) = 0 or f.blth = :blth) and (:scheme = '' or f.scheme = :scheme)
group by f.scheme, l.code, l.field, l.cause, l.opened_on
having sum(l.letters) <> 0
order by l.opened_on
