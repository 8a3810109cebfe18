insert into bill (batch_id, kode_iuran, scheme, npp, opd, blth, receipt_id, records, rupiah, pay_by, issued_at, replaces, rebuilt)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
