-- Of one NIP: few rows have a place by it, so those that wait are looked through.
$[console/deadletter/shown]
from (select l.file_id, l.line
      from payroll_file f
      join letter l on l.file_id = f.file_id
      join payroll_row r on r.file_id = l.file_id and r.line = l.line
      where ${console/letterMeant} and r.nip = :person and (:opd = '' or coalesce(r.opd, f.opd) = :opd)
      union all
      select r.file_id, r.line
      from batch b
      join payroll_file f on f.file_id = b.file_id
      join batch_run p on p.batch_id = b.batch_id
      join payroll_row r on ${ledger/inRun}
      where ${console/parkedMeant} and r.state = 'B' and r.nip = :person and (:opd = '' or coalesce(r.opd, f.opd) = :opd)
      order by 1, 2
      fetch first 101 rows only) k
$[console/deadletter/shownFrom]
