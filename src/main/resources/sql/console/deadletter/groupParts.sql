-- What a group consists of: by scheme, OPD and column.
select f.scheme, coalesce(r.opd, f.opd) as opd, l.field, count(*) as letters, coalesce(sum(l.amount), 0) as rupiah
from payroll_file f
join letter l on l.file_id = f.file_id
join payroll_row r on r.file_id = l.file_id and r.line = l.line
where ${console/letterMeant} and l.state <> 'discarded' and (:field = '' or l.field = :field)
  and (:opd = '' or (f.opd in ('', :opd) and ${console/letterOfOpd}))
group by f.scheme, coalesce(r.opd, f.opd), l.field
order by 4 desc, 1, 2, 3
fetch first 200 rows only
