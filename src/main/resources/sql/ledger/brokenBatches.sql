select b.batch_id, b.records, b.rupiah, coalesce(r.records, 0) as row_records, coalesce(r.rupiah, 0) as row_rupiah
from batch b
left join (select batch_id, count(*) as records, sum(total) as rupiah from payroll_row where blth = :blth group by batch_id) r
  on r.batch_id = b.batch_id
where b.blth = :blth and (b.records <> coalesce(r.records, 0) or b.rupiah <> coalesce(r.rupiah, 0))
