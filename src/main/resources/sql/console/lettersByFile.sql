-- In which files those are that a filter means, and how many, from the file on that a page ended in.
select k.file_id, sum(k.letters) as letters
from (select l.file_id, l.letters
      from payroll_file f
      join letter_sum l on l.file_id = f.file_id
      where ${console/letterMeant} and f.file_id >= :afterFile
      union all
      select b.file_id, b.records
      from batch b
      where ${console/parkedMeant} and b.file_id >= :afterFile) k
group by k.file_id
having sum(k.letters) > 0
order by k.file_id
fetch first 102 rows only
