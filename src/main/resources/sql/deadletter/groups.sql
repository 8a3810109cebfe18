-- What waits, by cause.
select f.scheme, l.code, l.field, l.cause, ${deadletter/state} as state, count(*) as letters, sum(l.amount) as rupiah, min(l.opened_at) as since
from letter l
join payroll_row r on r.file_id = l.file_id and r.line = l.line
join payroll_file f on f.file_id = l.file_id
left join batch b on b.batch_id = r.batch_id
left join letter_hold h on h.file_id = l.file_id and h.line = l.line and h.held_until > :now
where f.state = 'taken' and ${deadletter/stands}
  and (cast(:blth as integer) = 0 or f.blth = :blth) and (:scheme = '' or f.scheme = :scheme) and (:code = '' or l.code = :code)
group by f.scheme, l.code, l.field, l.cause, ${deadletter/state}
union all
select b.scheme, b.code, '', '', 'parked', sum(b.records), sum(b.rupiah), min(b.changed_at)
from batch b
where b.state = 'stuck' and b.kind <> 'VOID' and b.records > 0
  and (cast(:blth as integer) = 0 or b.blth = :blth) and (:scheme = '' or b.scheme = :scheme) and (:code = '' or b.code = :code)
group by b.scheme, b.code
