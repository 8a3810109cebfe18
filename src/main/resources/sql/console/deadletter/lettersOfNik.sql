-- Of one person, month by month, as their index has it.
select r.file_id, r.line, r.blth, f.scheme, f.source, f.name, coalesce(r.opd, f.opd) as opd, r.nik,
       case when b.state = 'stuck' then null else l.findings end as findings,
       case when b.state = 'stuck' then b.code end as batch_code, b.message as batch_message, ${deadletter/state} as state,
       case when b.state = 'stuck' then b.attempts else l.attempts end as attempts,
       case when b.state = 'stuck' then r.total else l.amount end as amount, h.owner
from (select r.file_id, r.line
      from unnest(cast(:months as integer array)) as m (wanted)
      join payroll_row r on r.blth = m.wanted and r.nik = :person
      join payroll_file f on f.file_id = r.file_id
      left join letter l on l.file_id = r.file_id and l.line = r.line
      left join batch b on b.batch_id = r.batch_id
      where (${console/letterMeant} or ${console/parkedMeant}) and (:opd = '' or coalesce(r.opd, f.opd) = :opd)
      order by 1, 2
      fetch first 101 rows only) k
join payroll_row r on r.file_id = k.file_id and r.line = k.line
join payroll_file f on f.file_id = k.file_id
left join letter l on l.file_id = k.file_id and l.line = k.line
left join batch b on b.batch_id = r.batch_id
left join letter_hold h on h.file_id = k.file_id and h.line = k.line and h.held_until > :now
order by 1, 2
