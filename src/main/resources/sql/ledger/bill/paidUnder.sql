-- The bills that were paid under a reference, by OPD.
select b.scheme, b.blth, b.opd, b.kode_iuran, b.records, b.rupiah, p.paid_on, p.who
from payment p
join bill b on b.kode_iuran = p.kode_iuran
where p.reference = :reference and ${ledger/bill/counts}
order by b.scheme, b.blth, b.opd, b.bill_id
fetch first 5000 rows only
