-- The first of some files' letters and parked rows; of each file no more are looked at than a page shows.
$[console/deadletter/shown]
from (select t.file_id, t.line
      from unnest(cast(:files as bigint array)) as w (file_id)
      cross join lateral (
          select l.file_id, l.line
          from letter l
          where l.file_id = w.file_id and l.line > case when w.file_id = :afterFile then :afterLine else -1 end
            and ${deadletter/stands} and (:code = '' or l.code = :code)
          order by l.file_id, l.line
          fetch first 101 rows only) t
      union all
      select t.file_id, t.line
      from unnest(cast(:parked as bigint array)) as w (file_id)
      cross join lateral (
          select r.file_id, r.line
          from payroll_row r
          where r.file_id = w.file_id and r.line > case when w.file_id = :afterFile then :afterLine else -1 end and r.state = 'B'
            and exists (select 1 from batch b where b.batch_id = r.batch_id and ${console/parkedMeant})
          order by r.file_id, r.line
          fetch first 101 rows only) t
      union all
      select r.file_id, r.line
      from unnest(cast(:rarelyParked as bigint array)) as w (file_id)
      join batch b on b.file_id = w.file_id
      join batch_run p on p.batch_id = b.batch_id
      join payroll_row r on ${ledger/inRun}
      where ${console/parkedMeant} and ${console/parkedAfter}
      order by 1, 2
      fetch first 101 rows only) k
$[console/deadletter/shownFrom]
