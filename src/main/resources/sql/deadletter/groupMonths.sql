-- How many letters of each cause were ever opened, month by month; replaced files' are not counted.
select f.scheme, l.code, l.field, l.cause, f.blth, count(*) as letters, sum(l.amount) as rupiah
from letter l
join payroll_file f on f.file_id = l.file_id
where f.state = 'taken' and l.code <> '' and f.blth between :from and :to and (:scheme = '' or f.scheme = :scheme)
group by f.scheme, l.code, l.field, l.cause, f.blth
union all
select b.scheme, b.code, '', '', b.blth, sum(b.records), sum(b.rupiah)
from batch b
where b.state = 'stuck' and b.kind <> 'VOID' and b.records > 0 and b.blth between :from and :to and (:scheme = '' or b.scheme = :scheme)
group by b.scheme, b.code, b.blth
order by 5
