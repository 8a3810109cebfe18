-- Of one OPD, or with a text in them.
$[console/deadletter/shown]
from (select l.file_id, l.line
      from payroll_file f
      join letter l on l.file_id = f.file_id
      where ${console/letterMeant} and f.blth >= :since and ${console/letterAfter}
        and (:opd = '' or (f.opd in ('', :opd) and ${console/letterOfOpd}))
        and (:text = '' or lower(f.name) like :text or lower(l.findings) like :text
               or exists (select 1 from payroll_row c where c.file_id = l.file_id and c.line = l.line and lower(c.cells) like :text))
      union all
      select r.file_id, r.line
      from batch b
      join payroll_file f on f.file_id = b.file_id
      join batch_run p on p.batch_id = b.batch_id
      join payroll_row r on ${ledger/inRun}
      where ${console/parkedMeant} and f.blth >= :since and ${console/parkedAfter}
        and (:opd = '' or coalesce(r.opd, f.opd) = :opd) and (:text = '' or lower(f.name) like :text or lower(b.message) like :text or lower(r.cells) like :text)
      order by 1, 2
      fetch first 101 rows only) k
$[console/deadletter/shownFrom]
