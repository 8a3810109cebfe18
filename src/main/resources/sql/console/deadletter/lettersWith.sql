-- Of one OPD, or with a text in them.
select r.file_id, r.line, r.blth, f.scheme, f.source, f.name, coalesce(r.opd, f.opd) as opd, r.nik,
       case when b.state = 'stuck' then null else l.findings end as findings,
       case when b.state = 'stuck' then b.code end as batch_code, b.message as batch_message, ${deadletter/state} as state,
       case when b.state = 'stuck' then b.attempts else l.attempts end as attempts,
       case when b.state = 'stuck' then r.total else l.amount end as amount, h.owner
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
join payroll_row r on r.file_id = k.file_id and r.line = k.line
join payroll_file f on f.file_id = k.file_id
left join letter l on l.file_id = k.file_id and l.line = k.line
left join batch b on b.batch_id = r.batch_id
left join letter_hold h on h.file_id = k.file_id and h.line = k.line and h.held_until > :now
order by 1, 2
