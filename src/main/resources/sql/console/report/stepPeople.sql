-- Who is behind a step from the month before to this one, by one of their rows; as the waterfall counts them.
select nik, opd, place, total_before, total, base_before, base
from (select r.nik, max(b.opd) as opd,
             coalesce(min(case when b.blth = :blth then cast(r.file_id as varchar(20)) || '-' || cast(r.line as varchar(20)) end),
                      min(cast(r.file_id as varchar(20)) || '-' || cast(r.line as varchar(20)))) as place,
             max(case when b.blth = :blth then 1 else 0 end) as stands, max(case when b.blth = :before then 1 else 0 end) as was,
             sum(case when b.blth = :blth then r.total else 0 end) as total, sum(case when b.blth = :before then r.total else 0 end) as total_before,
             sum(case when b.blth = :blth then r.base else 0 end) as base, sum(case when b.blth = :before then r.base else 0 end) as base_before
      from batch b
      join payroll_file f on f.file_id = b.file_id
      join batch_run p on p.batch_id = b.batch_id
      join payroll_row r on ${ledger/inRun}
      where b.blth between :before and :blth and b.scheme = :scheme and b.kind <> 'VOID' and b.state in ('open', 'queued', 'sent', 'accepted')
        and f.state = 'taken' and r.state = 'B'
      group by r.nik) people
where (:step = 'joined' and was = 0)
   or (:step = 'left' and stands = 0)
   or (:step = 'wages' and was = 1 and stands = 1 and base <> base_before and total <> total_before)
   or (:step = 'rates' and was = 1 and stands = 1 and base = base_before and total <> total_before)
order by opd, nik
fetch first 50000 rows only
