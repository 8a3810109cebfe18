insert into bill (batch_id, kode_iuran, scheme, npp, opd, blth, receipt_id, records, rupiah, pay_by, issued_at, replaces, rebuilt)
select b.batch_id, cast(:successor as varchar(200)), b.scheme, b.npp, b.opd, b.blth, b.receipt_id, b.records, b.rupiah,
       cast(:day as date), cast(:now as timestamp with time zone), b.bill_id, false
from bill b
where b.kode_iuran = :kode and ${ledger/bill/counts}
