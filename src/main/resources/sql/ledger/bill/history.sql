-- Every bill and credit that the rows behind a kode iuran have led to, the first first.
with behind as ${ledger/bill/behind},
touched (batch_id) as (
    select l.batch_id from bill l where l.kode_iuran = :kode
    union
    select b.batch_id from behind k join payroll_row r on r.file_id = k.file_id and r.line = k.line join batch b on b.batch_id = r.batch_id
    union
    select b.origin from behind k join payroll_row r on r.file_id = k.file_id and r.line = k.line join batch b on b.batch_id = r.batch_id
    union
    select e.batch_id from behind k join earlier_receipt e on e.file_id = k.file_id and e.line = k.line)
select l.issued_at as since, l.kode_iuran, l.receipt_id, l.records, l.rupiah, b.kind, v.kode_iuran as replaces,
       l.bill_id as entry, 1 as billed
from touched t
join bill l on l.batch_id = t.batch_id
left join batch b on b.batch_id = l.batch_id
left join bill v on v.bill_id = l.replaces
union all
select c.credited_at, null, c.receipt_id, 0, -c.rupiah, b.kind, null, c.credit_id, 0
from touched t
join credit c on c.batch_id = t.batch_id
left join batch b on b.batch_id = c.batch_id
order by since, billed desc, entry
fetch first 200 rows only
