-- Of one person, month by month, as their index has it.
$[console/deadletter/shown]
from (select r.file_id, r.line
      from unnest(cast(:months as integer array)) as m (wanted)
      join payroll_row r on r.blth = m.wanted and r.nik = :person
      join payroll_file f on f.file_id = r.file_id
      left join letter l on l.file_id = r.file_id and l.line = r.line
      left join batch b on b.batch_id = r.batch_id
      where (${console/letterMeant} or ${console/parkedMeant}) and (:opd = '' or coalesce(r.opd, f.opd) = :opd)
      order by 1, 2
      fetch first 101 rows only) k
$[console/deadletter/shownFrom]
