-- Each person once: what they come to in the month and in the one before; batch by batch, as their rows lie together.
-- Of many people one slice at a time, so that not all of them are in memory at once.
select coalesce(sum(case when was = 0 then total end), 0) as joined,
       coalesce(sum(case when stands = 0 then total_before end), 0) as gone,
       coalesce(sum(case when was = 1 and stands = 1 and base <> base_before then total - total_before end), 0) as wages,
       coalesce(sum(case when was = 1 and stands = 1 and base = base_before then total - total_before end), 0) as rates,
       coalesce(sum(case when was = 0 then 1 end), 0) as people_joined,
       coalesce(sum(case when stands = 0 then 1 end), 0) as people_gone,
       coalesce(sum(case when was = 1 and stands = 1 and base <> base_before and total <> total_before then 1 end), 0) as people_wages,
       coalesce(sum(case when was = 1 and stands = 1 and base = base_before and total <> total_before then 1 end), 0) as people_rates
from (select r.nik,
             max(case when b.blth = :blth then 1 else 0 end) as stands, max(case when b.blth = :before then 1 else 0 end) as was,
             sum(case when b.blth = :blth then r.total else 0 end) as total, sum(case when b.blth = :before then r.total else 0 end) as total_before,
             sum(case when b.blth = :blth then r.base else 0 end) as base, sum(case when b.blth = :before then r.base else 0 end) as base_before
      from batch b
      join payroll_file f on f.file_id = b.file_id
      join batch_run p on p.batch_id = b.batch_id
      join payroll_row r on ${ledger/inRun}
      where b.blth between :before and :blth and b.scheme = :scheme and b.kind <> 'VOID' and b.state in ('open', 'queued', 'sent', 'accepted')
        and f.state = 'taken' and r.state = 'B'
        and mod(cast(substring(r.nik from 9 for 8) as integer), :slices) = :slice
      group by r.nik) people
