select n.scheme, n.disposition, count(*) as records,
       sum(case when n.disposition = 'dead' and n.batch_state is null then coalesce(l.amount, 0)
                when n.disposition in ('pending', 'accepted', 'dead') then coalesce(n.total, 0) else 0 end) as rupiah
from row_now n
left join letter l on l.file_id = n.file_id and l.line = n.line
where n.blth = :blth and n.file_state in ('taken', 'replaced')
group by n.scheme, n.disposition
