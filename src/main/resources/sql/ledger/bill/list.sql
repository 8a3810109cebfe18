select b.bill_id, b.kode_iuran, b.scheme, b.blth, b.opd, b.records, b.rupiah, b.pay_by, b.receipt_id, b.batch_id, b.rebuilt,
       p.paid_on, p.reference, s.kode_iuran as successor, case when s.bill_id is null then 0 else 1 end as reissued
from bill b
left join payment p on p.kode_iuran = b.kode_iuran
left join bill s on s.replaces = b.bill_id
where b.blth = :blth and (:scheme = '' or b.scheme = :scheme)
order by b.scheme, b.opd, b.bill_id
fetch first 20000 rows only
