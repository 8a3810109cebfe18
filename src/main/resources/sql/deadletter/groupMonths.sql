-- How many letters of each cause were ever opened, month by month; replaced files' are not counted.
select f.scheme, l.code, l.field, l.cause, f.blth, sum(l.letters) as letters, sum(l.rupiah) as rupiah
from payroll_file f
join letter_sum l on l.file_id = f.file_id
where f.state = 'taken' and f.blth between :from and :to and (:scheme = '' or f.scheme = :scheme)
group by f.scheme, l.code, l.field, l.cause, f.blth
having sum(l.letters) <> 0
union all
select b.scheme, b.code, '', '', b.blth, sum(b.records), sum(b.rupiah)
from batch b
where b.state = 'stuck' and b.kind <> 'VOID' and b.records > 0 and b.blth between :from and :to and (:scheme = '' or b.scheme = :scheme)
group by b.scheme, b.code, b.blth
order by 5
