-- The row that comes next in the queue, of those that wait for a person.
select l.file_id, l.line
from payroll_file f
join letter l on l.file_id = f.file_id
where ${console/letterMeant} and l.state <> 'discarded' and l.file_id >= :file and (l.file_id > :file or l.line > :line)
  and (:opd = '' or (f.opd in ('', :opd) and ${console/letterOfOpd}))
order by l.file_id, l.line
fetch first 1 rows only
