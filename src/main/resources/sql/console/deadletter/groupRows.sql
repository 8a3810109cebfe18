-- The rows of a group that wait for a person; one more than a deed takes tells that there are more.
select l.file_id, l.line
from payroll_file f
join letter l on l.file_id = f.file_id
where ${console/letterMeant} and l.state <> 'discarded' and (:field = '' or l.field = :field)
  and (:opd = '' or (f.opd in ('', :opd) and ${console/letterOfOpd}))
order by l.file_id, l.line
fetch first 501 rows only
