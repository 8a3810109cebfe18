-- The bills under whose receipts the rows of a person stand, or stood before they were amended.
select k.file_id, k.line, b.bill_id, b.kode_iuran, b.scheme, b.blth, b.opd, b.records, b.rupiah, b.pay_by, b.receipt_id, b.batch_id, b.rebuilt,
       p.paid_on, p.reference, s.kode_iuran as successor, case when s.bill_id is null then 0 else 1 end as reissued
from (select r.file_id, r.line, coalesce(x.origin, x.batch_id) as batch_id
      from unnest(cast(:months as integer array)) as m (wanted)
      join payroll_row r on r.blth = m.wanted and r.nik = :nik
      join batch x on x.batch_id = r.batch_id
      union
      select r.file_id, r.line, e.batch_id
      from unnest(cast(:months as integer array)) as m (wanted)
      join payroll_row r on r.blth = m.wanted and r.nik = :nik
      join earlier_receipt e on e.file_id = r.file_id and e.line = r.line) k
join bill b on b.batch_id = k.batch_id
left join payment p on p.kode_iuran = b.kode_iuran
left join bill s on s.replaces = b.bill_id
order by b.bill_id
