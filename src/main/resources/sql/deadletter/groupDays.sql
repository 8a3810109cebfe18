-- On which days they were opened.
select d.scheme, d.code, d.field, d.cause, d.opened_on, count(*) as letters
from (select f.scheme, l.code, l.field, l.cause, cast(l.opened_at as date) as opened_on
      from payroll_file f
      join letter l on l.file_id = f.file_id
      where f.state = 'taken' and l.code <> '' and l.opened_at >= :since
        and (cast(:blth as integer) = 0 or f.blth = :blth) and (:scheme = '' or f.scheme = :scheme)) d
group by d.scheme, d.code, d.field, d.cause, d.opened_on
order by d.opened_on
