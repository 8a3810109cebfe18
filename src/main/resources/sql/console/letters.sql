select r.file_id, r.line, r.blth, f.scheme, f.source, f.name, coalesce(r.opd, f.opd) as opd, r.nik, l.findings,
       case when b.state = 'stuck' then b.code end as batch_code, b.message as batch_message, ${deadletter/state} as state,
       l.attempts, l.amount, h.owner
from letter l
join payroll_row r on r.file_id = l.file_id and r.line = l.line
join payroll_file f on f.file_id = l.file_id
left join batch b on b.batch_id = r.batch_id
left join letter_hold h on h.file_id = l.file_id and h.line = l.line and h.held_until > :now
where ${console/letterMeant}
  and (l.file_id > :afterFile or (l.file_id = :afterFile and l.line > :afterLine))
union all
select r.file_id, r.line, r.blth, f.scheme, f.source, f.name, coalesce(r.opd, f.opd) as opd, r.nik, null,
       b.code, b.message, 'parked', b.attempts, r.total, h.owner
from batch b
join payroll_row r on r.batch_id = b.batch_id
join payroll_file f on f.file_id = r.file_id
left join letter_hold h on h.file_id = r.file_id and h.line = r.line and h.held_until > :now
where ${console/parkedMeant}
  and (r.file_id > :afterFile or (r.file_id = :afterFile and r.line > :afterLine))
order by 1, 2
fetch first 101 rows only
