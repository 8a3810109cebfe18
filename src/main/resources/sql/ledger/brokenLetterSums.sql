-- Where what is kept of letters is not what the letters come to.
select d.file_id, d.code, d.state, d.opened_on, sum(d.kept) as kept, sum(d.letters) as letters, sum(d.kept_rupiah) as kept_rupiah, sum(d.rupiah) as rupiah
from (select l.file_id, l.code, l.field, l.cause, l.state, ${ledger/openedOn} as opened_on, 0 as kept, 1 as letters,
             cast(0 as bigint) as kept_rupiah, l.amount as rupiah
      from payroll_file f
      join letter l on l.file_id = f.file_id
      where f.blth = :blth and f.state <> 'loading' and l.code <> ''
      union all
      select m.file_id, m.code, m.field, m.cause, m.state, m.opened_on, 0, m.letters, cast(0 as bigint), m.rupiah
      from payroll_file f
      join removed_letter m on m.file_id = f.file_id
      where f.blth = :blth and f.state <> 'loading'
      union all
      select s.file_id, s.code, s.field, s.cause, s.state, s.opened_on, s.letters, 0, s.rupiah, cast(0 as bigint)
      from payroll_file f
      join letter_sum s on s.file_id = f.file_id
      where f.blth = :blth and f.state <> 'loading') d
group by d.file_id, d.code, d.field, d.cause, d.state, d.opened_on
having sum(d.kept) <> sum(d.letters) or sum(d.kept_rupiah) <> sum(d.rupiah)
order by d.file_id, d.code, d.state
fetch first 100 rows only
