-- Rows of replaced files: superseded, but for those that the insurer still holds or may hold.
select scheme, disposition, count(*) as records, sum(coalesce(total, 0)) as rupiah
from row_now
where blth = :blth and file_state = 'replaced'
group by scheme, disposition
