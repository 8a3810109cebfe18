-- A file that was just handed in, once it was read; sight ends at an OPD where one is given.
select file_id, state, code, rows_read
from payroll_file
where source = :source and blth = :blth and name = :name and state <> 'loading' and arrived_at >= :after
  and (:opd = '' or opd = :opd and scheme = :scheme)
order by file_id desc
fetch first 1 rows only
