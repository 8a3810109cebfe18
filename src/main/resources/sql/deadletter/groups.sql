-- What waits, by cause. Who is at work on a letter is not among its sums: those few are counted one by one, and taken from the state they are in.
select w.scheme, w.code, w.field, w.cause, w.state, sum(w.letters) as letters, sum(w.rupiah) as rupiah
from (select f.scheme, l.code, l.field, l.cause, l.state, l.letters, l.rupiah
      from payroll_file f
      join letter_sum l on l.file_id = f.file_id
      where ${deadletter/groupMeant}
      union all
      select f.scheme, l.code, l.field, l.cause, case when much.sign < 0 then l.state else 'review' end, much.sign,
             case when much.sign < 0 then -l.amount else l.amount end
      from letter_hold h
      join letter l on l.file_id = h.file_id and l.line = h.line
      join payroll_file f on f.file_id = h.file_id
      cross join (values (-1), (1)) as much (sign)
      where h.held_until > :now and l.state in ('new', 'refused') and ${deadletter/groupMeant}
      union all
      select b.scheme, b.code, '', '', 'parked', b.records, b.rupiah
      from batch b
      where ${console/parkedMeant}) w
group by w.scheme, w.code, w.field, w.cause, w.state
having sum(w.letters) <> 0
