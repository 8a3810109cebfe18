select scheme, disposition, count(*) as records,
       sum(case when disposition = 'dead' and batch_id is null then amount
                when disposition in ('pending', 'accepted', 'dead') then total else 0 end) as rupiah
from (
    select f.scheme, r.batch_id, coalesce(r.total, 0) as total, coalesce(l.amount, 0) as amount, ${ledger/disposition} as disposition
    from payroll_file f
    join payroll_row r on r.file_id = f.file_id
    left join batch b on b.batch_id = r.batch_id
    left join letter l on l.file_id = r.file_id and l.line = r.line
    where f.blth = :blth and f.state in ('taken', 'replaced')
) n
group by scheme, disposition
