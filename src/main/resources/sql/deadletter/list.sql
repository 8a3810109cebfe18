select r.file_id, r.line, r.blth, f.scheme, f.source, f.name, r.nik, l.code, l.cause, l.findings, ${deadletter/state} as state,
       l.attempts, l.amount, h.owner
from letter l
join payroll_row r on r.file_id = l.file_id and r.line = l.line
join payroll_file f on f.file_id = l.file_id
left join batch b on b.batch_id = r.batch_id
left join letter_hold h on h.file_id = l.file_id and h.line = l.line and h.held_until > :now
where f.state = 'taken' and ((:state = '' and ${deadletter/stands}) or (:state <> 'parked' and l.code <> '' and ${deadletter/state} = :state))
  and (cast(:blth as integer) = 0 or f.blth = :blth) and (:scheme = '' or f.scheme = :scheme) and (:code = '' or l.code = :code)
union all
select r.file_id, r.line, r.blth, f.scheme, f.source, f.name, r.nik, b.code, '', b.message, 'parked', b.attempts, r.total, h.owner
from batch b
join batch_run p on p.batch_id = b.batch_id
join payroll_row r on ${ledger/inRun}
join payroll_file f on f.file_id = r.file_id
left join letter_hold h on h.file_id = r.file_id and h.line = r.line and h.held_until > :now
where b.state = 'stuck' and b.kind <> 'VOID' and :state in ('', 'parked')
  and (cast(:blth as integer) = 0 or b.blth = :blth) and (:scheme = '' or f.scheme = :scheme) and (:code = '' or b.code = :code)
order by 1, 2
fetch first 100000 rows only
