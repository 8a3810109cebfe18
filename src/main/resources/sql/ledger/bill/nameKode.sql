-- Bills of an employer's month that came without a kode iuran, each followed by the same with the one that came later.
insert into bill (batch_id, kode_iuran, scheme, npp, opd, blth, receipt_id, records, rupiah, pay_by, issued_at, replaces, rebuilt)
select b.batch_id, cast(:kode as varchar(200)), b.scheme, b.npp, b.opd, b.blth, b.receipt_id, b.records, b.rupiah, b.pay_by,
       cast(:now as timestamp with time zone), b.bill_id, b.rebuilt
from bill b
where b.kode_iuran is null and b.npp = :npp and b.blth = :blth and b.batch_id is not null and ${ledger/bill/counts}
