select f.scheme, ${ledger/disposition} as disposition, count(*) as records,
       sum(case when ${ledger/disposition} not in ('pending', 'accepted', 'dead') then 0
                when r.batch_id is null then coalesce(l.amount, 0)
                else r.total end) as rupiah
from payroll_file f
join payroll_row r on r.file_id = f.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where f.blth = :blth and f.state in ('taken', 'replaced')
group by f.scheme, ${ledger/disposition}
union all
-- What was removed by rule counts as it was.
select f.scheme, ${ledger/disposition}, sum(r.records),
       sum(case when ${ledger/disposition} not in ('pending', 'accepted', 'dead') then 0 else r.rupiah end)
from payroll_file f
join removed_row r on r.file_id = f.file_id
left join batch b on b.batch_id = r.batch_id
where f.blth = :blth and f.state in ('taken', 'replaced')
group by f.scheme, ${ledger/disposition}
