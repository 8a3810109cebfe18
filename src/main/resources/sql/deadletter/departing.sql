-- The rows of a wave that owe now and wait for a run. Whose predecessor is on its way goes on waiting.
select r.file_id, r.line, r.batch_id, r.total, b.opd, b.kind
from retry_item i
join payroll_row r on r.file_id = i.file_id and r.line = i.line and r.state = 'B'
join batch b on b.batch_id = r.batch_id and b.state = 'open'
join payroll_file f on f.file_id = r.file_id and f.state = 'taken'
where i.job_id = :job and i.wave = :wave and i.outcome is null and f.scheme = :scheme
  and not exists (
      select 1
      from payroll_file o
      join batch u on u.file_id = o.file_id
      where o.source = f.source and o.opd = f.opd and o.blth = f.blth and o.state = 'replaced'
        and (u.state = 'sent' or (u.state = 'stuck' and u.code = 'OUTCOME_UNKNOWN')))
order by r.file_id, r.line
