-- What waits, by cause. A letter that stands is of a row that goes with no batch, so the letter alone tells its state.
select f.scheme, l.code, l.field, l.cause,
       case when l.state in ('new', 'refused') and h.owner is not null then 'review' else l.state end as state,
       count(*) as letters, sum(l.amount) as rupiah, min(l.opened_at) as since
from payroll_file f
join letter l on l.file_id = f.file_id
left join letter_hold h on h.file_id = l.file_id and h.line = l.line and h.held_until > :now
where f.state = 'taken' and ${deadletter/stands}
  and (cast(:blth as integer) = 0 or f.blth = :blth) and (:scheme = '' or f.scheme = :scheme) and (:code = '' or l.code = :code)
group by f.scheme, l.code, l.field, l.cause, case when l.state in ('new', 'refused') and h.owner is not null then 'review' else l.state end
union all
select b.scheme, b.code, '', '', 'parked', sum(b.records), sum(b.rupiah), min(b.changed_at)
from batch b
where b.state = 'stuck' and b.kind <> 'VOID' and b.records > 0
  and (cast(:blth as integer) = 0 or b.blth = :blth) and (:scheme = '' or b.scheme = :scheme) and (:code = '' or b.code = :code)
group by b.scheme, b.code
