-- In which files those are that a filter means, and how many, from the file on that a page ended in; and whether so many of a file's rows
-- are parked that they are found sooner among its rows than batch by batch.
select k.file_id, sum(k.letters) as letters, case when sum(k.parked) * 10 > max(k.rows_read) then 1 else 0 end as mostly_parked
from (select l.file_id, l.letters, 0 as parked, f.rows_read
      from payroll_file f
      join letter_sum l on l.file_id = f.file_id
      where ${console/letterMeant} and f.file_id >= :afterFile
      union all
      select b.file_id, b.records, b.records, f.rows_read
      from batch b
      join payroll_file f on f.file_id = b.file_id
      where ${console/parkedMeant} and b.file_id >= :afterFile) k
group by k.file_id
having sum(k.letters) > 0
order by k.file_id
fetch first 102 rows only
